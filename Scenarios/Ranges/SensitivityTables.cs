using QueueSim.Scenarios.Output;
using QueueSim.Sensitivity;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Ranges;

/// <summary>Writes indices and the numbers that were varied as tables.</summary>
internal static class SensitivityTables
{
    public const string Indices = "sensitivity.csv", Numbers = "numbers.csv";

    /// <summary>Every index of every number for every answer, in the metric's unit or as parts of its variance.</summary>
    public static void WriteIndices(SensitivityResult result, TextWriter text)
    {
        using var table = new CsvTable(text, "number,scenario,metric,index,value,low,high");
        foreach (var answer in result.Answers)
        {
            void Row(string number, string index, double? value, double? low = null, double? high = null) =>
                table.Text(number, answer.Asked.Name, answer.Asked.Text, index).Numbers(value, low, high).End();
            void Index(string number, string name, SensitivityIndex index) => Row(number, name, index.Value, index.Low, index.High);
            void End(string number, string name, Estimate? value) => Row(number, name, value?.Mean, value?.Low, value?.High);

            End("", "on_tables", answer.OnTables);
            Row("", "same_sign_share", SameSign(answer));
            if (answer.Indices is { } all)
            {
                Row("", "variance", all.Variance);
                Row("", "noise_share", all.NoiseShare);
            }
            for (var i = 0; i < result.Desks.Numbers.Count; i++)
            {
                var name = result.Desks.Numbers[i].Name;
                if (answer.Effects is { } effects)
                {
                    Index(name, "mu", effects[i].Mu);
                    Index(name, "mu_star", effects[i].MuStar);
                    Index(name, "sigma", effects[i].Sigma);
                    Row(name, "noise", effects[i].Noise);
                }
                else
                {
                    Index(name, "first_order", answer.Indices!.FirstOrder[i]);
                    Index(name, "total", answer.Indices.Total[i]);
                }
            }
            foreach (var end in answer.Ends)
            {
                End(result.Desks.Numbers[end.Number].Name, "at_low", end.Low);
                End(result.Desks.Numbers[end.Number].Name, "at_high", end.High);
            }
        }
    }

    /// <summary>What was varied, from where to where and why not farther.</summary>
    public static void WriteNumbers(SensitivityResult result, TextWriter text)
    {
        using var table = new CsvTable(text, "number,evidence,low,on_tables,high,reason");
        foreach (var number in result.Desks.Numbers)
            table.Text(number.Name, number.Evidence).Numbers(number.Range.Low, number.OnTables, number.Range.High).Text(number.Range.Reason).End();
    }

    private static double? SameSign(AnswerSensitivity answer) => answer is { OnTables: { } value, Sampled.Count: > 0 }
        ? answer.Sampled.Count(each => Math.Sign(each) == Math.Sign(value.Mean)) / (double)answer.Sampled.Count
        : null;
}
