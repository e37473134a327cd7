package glossary

// linkKinds say why one telling is held to rest on another, the strongest first.
var linkKinds = []Entry{
	{Term: "by_hand", Label: "By hand", Definition: "A person says that the one rests on the other."},
	{Term: "same_text", Label: "Same text", Definition: "The two texts are word for word the same."},
	{Term: "copy", Label: "Copied", Definition: "Most of it, or the passage in question, stands in the other too."},
	{Term: "citation", Label: "Cites", Definition: "It names the outlet or the source that it has it from."},
	{Term: "source", Label: "Same source", Definition: "Both quote the same named person, body or document."},
	{Term: "unnamed", Label: "Same unnamed source", Definition: "Both quote an unnamed source that is the same by its words or by the occasion."},
}

// independences say whether something rests on independent origins.
var independences = []Entry{
	{Term: "one", Label: "One origin", Definition: "However many tell it, it rests on one."},
	{Term: "perhaps", Label: "Perhaps more than one", Definition: "There may be two or more; unnamed sources may also be one and the same."},
	{Term: "several", Label: "Several origins", Definition: "Two or more in any case."},
}

// told are the things that origins are counted of.
var told = []Entry{
	{Term: "claim", Label: "Claim", Definition: "What is said, by whoever."},
	{Term: "incident", Label: "Incident", Definition: "That it happened."},
	{Term: "figure", Label: "Figure", Definition: "One number that is given for an incident."},
	{Term: "warning", Label: "Warning", Definition: "That the warning was given."},
}

// levels say how well something is corroborated. None of them says that it is so.
var levels = []Entry{
	{Term: "0", Label: "Told once", Definition: "Nobody repeats it."},
	{Term: "1", Label: "Repeated", Definition: "Told more than once, and all of it rests on one origin."},
	{Term: "2", Label: "Possibly independent", Definition: "There may be two origins or more, and there may be one: unnamed sources may coincide."},
	{Term: "3", Label: "Independent", Definition: "Two origins or more, whoever the unnamed ones are."},
	{Term: "4", Label: "Independent, different access", Definition: "Two origins or more that know it in different ways, such as an official and a witness."},
}

// accesses say how an origin can know.
var accesses = []Entry{
	{Term: "official", Label: "Official", Definition: "Governs, guards, judges or serves a state."},
	{Term: "party", Label: "Party to it", Definition: "Claims it, is blamed for it, or is a side of it."},
	{Term: "witness", Label: "Witness", Definition: "Was there, or dealt with those who were."},
	{Term: "document", Label: "Document", Definition: "A text or recording."},
	{Term: "outlet", Label: "Outlet", Definition: "Another outlet, whose own source is not known."},
	{Term: "unnamed", Label: "Unnamed", Definition: "Neither named nor described."},
	{Term: "unstated", Label: "Not stated", Definition: "Nothing says how."},
}

// consistencies say how evidence goes with a hypothesis, in the order of the keys 1 to 6.
var consistencies = []Entry{
	{Term: "II", Label: "Very inconsistent", Definition: "If the hypothesis held, this would be very surprising."},
	{Term: "I", Label: "Inconsistent", Definition: "If the hypothesis held, this would not be expected."},
	{Term: "N", Label: "Neutral", Definition: "It goes with the hypothesis and with its opposite."},
	{Term: "C", Label: "Consistent", Definition: "If the hypothesis held, this would be expected. It may go with others as well."},
	{Term: "CC", Label: "Very consistent", Definition: "If the hypothesis held, this would be strongly expected. It may go with others as well."},
	{Term: "NA", Label: "Not applicable", Definition: "It has no bearing on the hypothesis."},
}

// importances weigh a piece of evidence: how credible, how relevant. A person sets them.
var importances = []Entry{
	{Term: "low", Label: "Low", Definition: "Counts 0.71 times."},
	{Term: "medium", Label: "Medium", Definition: "Counts once."},
	{Term: "high", Label: "High", Definition: "Counts 1.41 times."},
}
