package glossary

// tensionKinds say what does not go together, or what is missing.
var tensionKinds = []Entry{
	{Term: "hypothesis", Label: "Hangs on one origin", Definition: "A question whose least inconsistent hypothesis would be another without one origin."},
	{Term: "denial", Label: "Claimed and denied", Definition: "One says that it is so, another that it is not, or doubts it."},
	{Term: "figures", Label: "Figures differ", Definition: "Numbers or days for one thing that cannot hold together."},
	{Term: "deeds", Label: "Words and deeds", Definition: "What an actor says of how it stands to another, and what it is told to do."},
	{Term: "turn", Label: "Says otherwise", Definition: "One source says otherwise than it did before."},
	{Term: "unanswered", Label: "No answer on record", Definition: "A warning of which no text tells how it was taken."},
	{Term: "one_origin", Label: "One origin", Definition: "An incident that several articles tell, or that hit many, and that rests on one origin."},
}

// dateCertainties say how surely the days of a moment are known.
var dateCertainties = []Entry{
	{Term: "day", Label: "On that day", Definition: "The texts date it to the day."},
	{Term: "range", Label: "Between two days", Definition: "The texts leave it open where in between."},
	{Term: "month", Label: "In that month", Definition: "The texts give no more than the month."},
	{Term: "year", Label: "In that year", Definition: "The texts give no more than the year."},
	{Term: "before", Label: "By then at the latest", Definition: "The texts give the last day that it can have been, and not the first."},
	{Term: "after", Label: "From then at the earliest", Definition: "The texts give the first day that it can have been, and not the last."},
	{Term: "published", Label: "In print on that day", Definition: "No text dates it. It was published on that day, and so happened then or before."},
	{Term: "undated", Label: "Without a day", Definition: "No text dates it."},
}

// momentKinds say what stands on the timeline.
var momentKinds = []Entry{
	{Term: "incident", Label: "Incident", Definition: "It happened, was tried, foiled or threatened; on the days that the texts give."},
	{Term: "warning", Label: "Warning", Definition: "When its giver learnt of the danger, when it was given, made public and disclosed: each where a text dates it."},
	{Term: "statement", Label: "Statement", Definition: "Somebody is quoted; on the day of publication."},
	{Term: "claim", Label: "Claim", Definition: "Something is said for the first time; on the day of publication."},
	{Term: "relation", Label: "Relation turns", Definition: "The first month in which two actors stand to each other otherwise than before, by their deeds."},
}

// likenesses say how alike two incidents are.
var likenesses = []Entry{
	{Term: "close", Label: "Close", Definition: "They share several features, some that few incidents of the case have."},
	{Term: "fair", Label: "Fair", Definition: "They share features that tell something."},
	{Term: "faint", Label: "Faint", Definition: "They share what many incidents of the case have."},
}

// likenessFeatures say in what two incidents are alike.
var likenessFeatures = []Entry{
	{Term: "kind", Label: "Kind", Definition: "What sort of incident it was."},
	{Term: "stage", Label: "Stage", Definition: "How far it got, where it was not carried out."},
	{Term: "target", Label: "Target", Definition: "What sort of thing, or who, was aimed at."},
	{Term: "instrument", Label: "Means", Definition: "What it was done with."},
	{Term: "behind", Label: "Who is behind it", Definition: "Who claims it, is blamed or is reported to have done it."},
	{Term: "victim", Label: "Who was hit", Definition: "The people or bodies that were hit."},
	{Term: "place", Label: "Place", Definition: "The place below the country."},
	{Term: "country", Label: "Country", Definition: "The country it happened in."},
	{Term: "toll", Label: "Size", Definition: "How many died, by tens: tens are like tens, hundreds like hundreds."},
	{Term: "method", Label: "How it was done", Definition: "A way of doing it that the sentences tell: an insider, a disguise, a second bomb."},
	{Term: "words", Label: "Rare words", Definition: "Words that the sentences about both use and few others do."},
}

// rarities say how many incidents of a case share a feature.
var rarities = []Entry{
	{Term: "only_these", Label: "Only these", Definition: "No other incident of the case has it."},
	{Term: "rare", Label: "Rare", Definition: "At most one incident in ten has it."},
	{Term: "some", Label: "Some", Definition: "At most half of the incidents have it."},
	{Term: "common", Label: "Common", Definition: "More than half of the incidents have it."},
}
