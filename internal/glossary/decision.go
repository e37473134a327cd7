package glossary

// states say where a record stands.
var states = []Entry{
	{Term: "proposed", Label: "Proposed", Definition: "Found by a reader; nobody has decided yet."},
	{Term: "accepted", Label: "Accepted", Definition: "A person has looked at it and accepted it."},
	{Term: "rejected", Label: "Rejected", Definition: "A person has looked at it and rejected it. It stays on record."},
	{Term: "withdrawn", Label: "Withdrawn", Definition: "The current reader no longer proposes it and nobody accepted it. It stays on record."},
}

// verdicts say what a decision does.
var verdicts = []Entry{
	{Term: "accept", Label: "Accept", Definition: "The statement is what the article says, as read."},
	{Term: "reject", Label: "Reject", Definition: "The statement was read wrongly or does not belong here."},
	{Term: "merge", Label: "Merge", Definition: "Several records are one. Their identifiers go on leading to it."},
	{Term: "split", Label: "Split", Definition: "Something that was joined into a record does not belong to it."},
	{Term: "grade", Label: "Grade", Definition: "A source's reliability is set, with a reason."},
	{Term: "write", Label: "Write", Definition: "An analyst's own record is written or changed: a question with its hypotheses, a report, a link between two tellings, or a wording of one's own."},
	{Term: "undo", Label: "Undo", Definition: "An earlier decision is taken back. Both stay in the log."},
}

// reasons say why a statement was rejected, in the order of the keys 1 to 5.
var reasons = []Entry{
	{Term: "wrong_source", Label: "Wrong source", Definition: "Somebody else says it."},
	{Term: "wrong_words", Label: "Wrong words", Definition: "The content begins or ends in the wrong place."},
	{Term: "not_a_statement", Label: "Not a statement", Definition: "Nobody says anything here."},
	{Term: "duplicate", Label: "Duplicate", Definition: "The same saying at the same place is here already."},
	{Term: "out_of_scope", Label: "Out of scope", Definition: "It is read rightly but does not belong to this case."},
}

// furniture says what on a page is not reporting.
var furniture = []Entry{
	{Term: "newsletter", Label: "Newsletter", Definition: "A sign-up box or subscribe notice."},
	{Term: "related", Label: "Related links", Definition: "Links to other articles, most-read lists."},
	{Term: "comments", Label: "Comments", Definition: "A comment form or readers' comments."},
	{Term: "author", Label: "About the author", Definition: "A note on who wrote the article."},
	{Term: "credit", Label: "Image credit", Definition: "Who took or supplied an image."},
	{Term: "caption", Label: "Caption", Definition: "The words under an image."},
	{Term: "navigation", Label: "Navigation", Definition: "Menus, section names, share buttons."},
	{Term: "advertisement", Label: "Advertisement", Definition: "Advertising."},
	{Term: "notice", Label: "Notice", Definition: "Copyright, cookies, terms of use."},
	{Term: "header", Label: "Header", Definition: "The title, byline or date as it stands in the text: facts about the article, not reporting."},
	{Term: "references", Label: "References", Definition: "A list of works cited."},
}
