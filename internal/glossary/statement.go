package glossary

// sourceKinds say on whose word a statement rests.
var sourceKinds = []Entry{
	{Term: "named", Label: "Named person", Definition: "A person who is given by name."},
	{Term: "anonymous", Label: "Unnamed person", Definition: "One or several persons without a name, such as “six officials”."},
	{Term: "collective", Label: "Body or group", Definition: "An organisation or a group that speaks as one, such as “the ministry” or “analysts”."},
	{Term: "document", Label: "Document", Definition: "Something written or recorded: a report, memo, letter, statement or recording."},
	{Term: "outlet", Label: "Another outlet", Definition: "Another publication whose reporting is passed on: one hop further from the origin."},
	{Term: "author", Label: "The article itself", Definition: "The article's own voice: no other source is given."},
	{Term: "unknown", Label: "Not clear", Definition: "Somebody says it, but the text does not make clear who."},
}

// forms say how the words are given.
var forms = []Entry{
	{Term: "direct", Label: "Direct quotation", Definition: "The source's own words, in quotation marks."},
	{Term: "indirect", Label: "Reported speech", Definition: "What the source said in the article's words, without quotation marks."},
	{Term: "mixed", Label: "Partly quoted", Definition: "Reported speech with some of the source's own words in quotation marks."},
}

// stances say what the source does with the content.
var stances = []Entry{
	{Term: "assert", Label: "Says", Definition: "Puts the content forward as so."},
	{Term: "deny", Label: "Denies", Definition: "Says that the content is not so."},
	{Term: "suggest", Label: "Suggests", Definition: "Hints at the content or offers it as possible."},
	{Term: "question", Label: "Questions", Definition: "Asks, or doubts aloud."},
	{Term: "believe", Label: "Believes", Definition: "Holds the content to be so."},
	{Term: "expect", Label: "Expects", Definition: "Thinks that the content will come about."},
	{Term: "hope", Label: "Hopes", Definition: "Wants the content to be or become so."},
	{Term: "fear", Label: "Fears", Definition: "Is worried that the content is or will be so."},
	{Term: "warn", Label: "Warns", Definition: "Tells others of a danger."},
	{Term: "claim", Label: "Claims", Definition: "Claims responsibility, or puts forward what others may dispute."},
	{Term: "accuse", Label: "Accuses", Definition: "Blames somebody."},
	{Term: "promise", Label: "Promises", Definition: "Commits itself, or threatens, to do something."},
	{Term: "demand", Label: "Demands", Definition: "Asks for something to be done."},
	{Term: "learn", Label: "Learns", Definition: "Came to know the content, or found it out."},
}

// factualities say how surely the source commits itself, and which way.
var factualities = []Entry{
	{Term: "CT+", Label: "Certain", Definition: "The source gives it as certain that it is so."},
	{Term: "PR+", Label: "Probable", Definition: "The source gives it as probable that it is so."},
	{Term: "PS+", Label: "Possible", Definition: "The source gives it as possible that it is so."},
	{Term: "CT-", Label: "Certainly not", Definition: "The source gives it as certain that it is not so."},
	{Term: "PR-", Label: "Probably not", Definition: "The source gives it as probable that it is not so."},
	{Term: "PS-", Label: "Possibly not", Definition: "The source gives it as possible that it is not so."},
	{Term: "Uu", Label: "Not committed", Definition: "The source does not commit itself either way."},
}

// anonymities say whether an unnamed source's reason is stated.
var anonymities = []Entry{
	{Term: "stated", Label: "Reason given", Definition: "The article says why the source is not named."},
	{Term: "none", Label: "No reason given", Definition: "The article does not say why the source is not named. That is common: a gap, not an error."},
}

// mentions say what is mentioned.
var mentions = []Entry{
	{Term: "PERSON", Label: "Person", Definition: "A person or persons."},
	{Term: "ORGANIZATION", Label: "Organisation", Definition: "A company, ministry, party, armed group or other body."},
	{Term: "LOCATION", Label: "Place", Definition: "A country, region, town, river or other place."},
	{Term: "DATE", Label: "Date", Definition: "A day or period."},
	{Term: "MONEY", Label: "Money", Definition: "A sum of money."},
	{Term: "NORP", Label: "Nationality or group", Definition: "People by nation, religion, politics or descent."},
	{Term: "FACILITY", Label: "Facility", Definition: "A building, base, bridge, airport or other thing built."},
	{Term: "PRODUCT", Label: "Product", Definition: "A thing made: a vehicle, weapon, ship, program."},
	{Term: "MISC", Label: "Other name", Definition: "A name of another kind."},
}

// bounds say how far a figure reaches.
var bounds = []Entry{
	{Term: "exact", Label: "Exactly", Definition: "The number as it stands."},
	{Term: "at_least", Label: "At least", Definition: "The number or more."},
	{Term: "more_than", Label: "More than", Definition: "A larger number than the one given."},
	{Term: "at_most", Label: "At most", Definition: "The number or fewer."},
	{Term: "less_than", Label: "Fewer than", Definition: "A smaller number than the one given."},
	{Term: "about", Label: "About", Definition: "Near the number, on either side."},
	{Term: "between", Label: "Between", Definition: "From the lower to the higher number given."},
	{Term: "vague", Label: "Some", Definition: "A word of number without one: “dozens”, “several”."},
}

// surenesses say how sure a reader is of its own proposal.
var surenesses = []Entry{
	{Term: "sure", Label: "Sure", Definition: "The reader is sure of its own proposal: a score of 0.75 or more. It says nothing about the world."},
	{Term: "fair", Label: "Fairly sure", Definition: "The reader is fairly sure of its own proposal: a score of 0.5 or more. It says nothing about the world."},
	{Term: "unsure", Label: "Unsure", Definition: "The reader is unsure of its own proposal: a score below 0.5. Look twice. It says nothing about the world."},
}
