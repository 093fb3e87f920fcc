namespace QueueSim;

/// <summary>Class of a case in every queue; the smaller is served first.</summary>
public enum Priority { High, Ordinary }

/// <summary>Language of a case; <see cref="Local"/> is the market's own language where that is neither English nor Chinese.</summary>
public enum Language { English, Chinese, Local }

/// <summary>What is attached to a case.</summary>
public enum Evidence { None, Screenshot, Complete }

/// <summary>How a case is written (T10).</summary>
public enum TextQuality { Vague, Plain, Structured }

/// <summary>What a seller does when the pre-screen filters the case.</summary>
public enum WhenFiltered { Improve, Resubmit, GiveUp }
