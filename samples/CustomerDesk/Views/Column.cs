namespace CustomerDesk.Views;

/// <summary>What a column of a table holds; on a narrow screen only text is broken into lines.</summary>
internal enum Column
{
    Label = 1,
    Number = 2,
    Text = 3,
}
