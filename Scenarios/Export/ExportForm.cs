namespace QueueSim.Scenarios.Export;

/// <summary>Forms in which results are handed on.</summary>
internal enum ExportForm
{
    /// <summary>Tables as CSV, with the rows that were asked for.</summary>
    Csv,

    /// <summary>One workbook with a sheet a table.</summary>
    Xlsx,

    /// <summary>The answers as a table of Markdown.</summary>
    Md,

    /// <summary>The answers as a table of LaTeX.</summary>
    Tex,

    /// <summary>Tables as Apache Parquet.</summary>
    Parquet,

    /// <summary>The events as a log of XES (IEEE 1849-2016): a trace a problem.</summary>
    Xes,

    /// <summary>The events as a log of OCEL 2.0: problems, cases, accounts, teams and chats as objects.</summary>
    Ocel,
}
