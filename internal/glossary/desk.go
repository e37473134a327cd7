package glossary

// suggestionKinds say what a program suggests.
var suggestionKinds = []Entry{
	{Term: "statement", Label: "Statement", Definition: "That an article says something on somebody's word that the reader missed."},
	{Term: "merge", Label: "Merge", Definition: "That records are one and the same."},
	{Term: "rating", Label: "Rating", Definition: "How a piece of evidence goes with a hypothesis."},
}

// wordings say whose words a statement's record is.
var wordings = []Entry{
	{Term: "read", Label: "As read", Definition: "It stands as a reader proposes it."},
	{Term: "edited", Label: "Edited", Definition: "A reader proposes it, and a person worded it anew."},
	{Term: "told", Label: "Told by hand", Definition: "No reader proposes it: a person told it."},
}

// facts say whose words an article's title, outlet, writers and day are.
var facts = []Entry{
	{Term: "found", Label: "As found", Definition: "All are as they were found in the article, or given when it was added."},
	{Term: "set", Label: "Set by hand", Definition: "A person set at least one."},
	{Term: "differs", Label: "Set, and found otherwise", Definition: "A later version of the article says otherwise than what a person set."},
}

// formerVerdicts say what was decided on what stood in a statement's place before, in the same words or as another reader read it.
var formerVerdicts = []Entry{
	{Term: "accepted", Label: "Accepted before", Definition: "What stood in its place was accepted."},
	{Term: "rejected", Label: "Rejected before", Definition: "What stood in its place was rejected."},
	{Term: "edited", Label: "Edited before", Definition: "What stood in its place was worded by a person."},
}
