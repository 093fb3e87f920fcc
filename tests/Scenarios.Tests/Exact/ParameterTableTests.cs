namespace QueueSim.Tests.Exact;

public sealed class ParameterTableTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("name,value\nai.acu,0.9\n", "p.csv:2: unknown parameter 'ai.acu'; did you mean 'ai.auc'?")]
    [InlineData("name,value\nnothing,0.9\n", "p.csv:2: unknown parameter 'nothing'; 'queuesim parameters' lists them all.")]
    [InlineData("name,value\nai.auc,2\n", "p.csv:2: ai.auc is 2; expected a number from 0.5 to 1.")]
    [InlineData("name,value\nai.auc,\n", "p.csv:2: ai.auc is empty; expected a number from 0.5 to 1.")]
    [InlineData("name,value\nai.auc,0.9\nai.auc,0.8\n", "p.csv:3: duplicate parameter 'ai.auc'; it stands on line 2 already.")]
    [InlineData("name\nai.auc\n", "p.csv:1: column 'value' is missing; add it (the columns are name, value, unit, minimum, maximum, evidence, source, note).")]
    [InlineData("name,value,maximum\nai.auc,0.9,2\n", "p.csv:2: the range of ai.auc cannot be changed; expected a number from 0.5 to 1. Leave minimum and maximum blank.")]
    [InlineData("name,value,unit\nai.delay_minutes,constant(1),hours\n", "p.csv:2: the unit of ai.delay_minutes is 'hours'; expected minutes. Leave the cell blank or convert the value.")]
    [InlineData("name,value,evidence\nai.auc,0.9,guessed\n", "p.csv:2: parameters.ai.auc.evidence is 'guessed'; expected cited, calibrated or assumed, or none.")]
    public void A_wrong_table_of_parameters_says_what_is_wrong(string text, string message) =>
        Assert.Equal([message], folder.With("p.csv", text).FaultsOf("scenario,parameters\na,p.csv\nb,p.csv\n"));

    [Fact]
    public void A_copy_of_the_default_table_may_replace_it()
    {
        var copy = folder.With("p.csv", folder.Text("tables/parameters.csv")).Valid("scenario,parameters\na,p.csv\n");
        Assert.Equal(0.85, copy.Baseline.Compile().PreScreen.Auc);
    }

    [Fact]
    public void The_list_of_parameters_says_where_each_value_comes_from()
    {
        folder.With("p.csv", "name,value,evidence,source\nai.auc,0.9,cited,T6\nrun.days,7,,\n");
        var study = folder.Valid("scenario,parameters,run.warm_up_days\na,p.csv,3\n", "focal.share=0.5");
        var parameters = study.Baseline.Parameters.ToDictionary(parameter => parameter.Name);
        Assert.Equal(("0.9", "cited", "T6"), Facts("ai.auc"));
        Assert.Equal(("7", "assumed", ""), Facts("run.days"));
        Assert.Equal(("3", "scenario", ""), Facts("run.warm_up_days"));
        Assert.Equal(("0.5", "scenario", ""), Facts("focal.share"));
        Assert.Equal(("0.41", "cited", "T7"), Facts("ai.filter_probability"));
        Assert.StartsWith("Area under the ROC curve", parameters["ai.auc"].Note, StringComparison.Ordinal);

        (string, string, string) Facts(string name) => (parameters[name].Value, parameters[name].Evidence, parameters[name].Source);
    }
}
