package glossary

// roles say what a span is in its statement.
var roles = []Entry{
	{Term: "source", Label: "Source", Definition: "Who is quoted."},
	{Term: "cue", Label: "Cue", Definition: "The words that introduce what is said."},
	{Term: "content", Label: "Content", Definition: "What is said."},
}

// fates say what became of a layer's proposal.
var fates = []Entry{
	{Term: "kept", Label: "Kept", Definition: "It stands in the reading."},
	{Term: "beaten", Label: "Beaten", Definition: "Another proposal has some of the same words and came before it."},
	{Term: "below", Label: "Below the limit", Definition: "Its score is too low for it to be proposed at all."},
	{Term: "barred", Label: "Barred", Definition: "A rule speaks against it, whatever its score."},
	{Term: "overruled", Label: "Overruled", Definition: "A later layer decided otherwise."},
}

// findings say what reading again finds where a statement stands.
var findings = []Entry{
	{Term: "same", Label: "Found again", Definition: "Reading the text again finds this very statement."},
	{Term: "other", Label: "Found otherwise", Definition: "Reading the text again finds a statement with other words here."},
	{Term: "nothing", Label: "Not found", Definition: "Reading the text again finds no statement here."},
}
