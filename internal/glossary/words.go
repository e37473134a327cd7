package glossary

// words are the things themselves: DESIGN's vocabulary, as far as a case holds them today.
var words = []Entry{
	{Term: "case", Label: "Case", Definition: "Articles on one subject, with all that was found in them and decided about them. A case is a folder on this machine."},
	{Term: "outlet", Label: "Outlet", Definition: "Who published an article. Not the same as the source, who is quoted in it."},
	{Term: "article", Label: "Article", Definition: "One published text, kept exactly as it came."},
	{Term: "version", Label: "Version", Definition: "One state of an article. When a text changes under the same address, the new text becomes a further version and the old one stays."},
	{Term: "original", Label: "Original", Definition: "The file as it was added, byte for byte, named by its SHA-256."},
	{Term: "furniture", Label: "Furniture", Definition: "Text on the page that is not reporting, such as a newsletter box or related links. It is marked, never cut out, so that every offset stays true."},
	{Term: "reading", Label: "Reading", Definition: "All that one reader proposes of one text. Reading again with a better reader makes a new reading beside the old."},
	{Term: "reader", Label: "Reader", Definition: "The part of the program that proposes statements, by name and revision."},
	{Term: "statement", Label: "Statement", Definition: "One saying at one place in one article: a source, a cue and a content."},
	{Term: "source", Label: "Source", Definition: "Who is quoted in a statement: a role, not the outlet and not the input."},
	{Term: "cue", Label: "Cue", Definition: "The words that introduce what is said, such as “said” or “according to”."},
	{Term: "content", Label: "Content", Definition: "What is said, with its quotation marks. It may stand in several pieces."},
	{Term: "chain", Label: "Chain", Definition: "The voices between the outlet and the words, outermost first. Each voice is one hop further from the origin."},
	{Term: "parent", Label: "Reported in", Definition: "The statement that this one is part of: somebody reports what somebody else said."},
	{Term: "claim", Label: "Claim", Definition: "What is said, by whoever says it: statements that come to the same, together."},
	{Term: "origin", Label: "Origin", Definition: "The root voice that a statement rests on. Many articles may have one origin; origins are counted, never articles."},
	{Term: "link", Label: "Link", Definition: "One telling rests on another: it was copied from it, cites it, or quotes the same voice."},
	{Term: "corroboration", Label: "Corroboration", Definition: "How many independent origins something that is told rests on. That many tell it does not make it so."},
	{Term: "tension", Label: "Tension", Definition: "Something that does not go together, or that is missing: both sides' words, and no verdict."},
	{Term: "question", Label: "Question", Definition: "What an analyst wants answered, with the hypotheses that compete to answer it."},
	{Term: "hypothesis", Label: "Hypothesis", Definition: "One possible answer. The evidence can make it less or more inconsistent, never true."},
	{Term: "diagnosticity", Label: "Diagnosticity", Definition: "How well a piece of evidence tells the hypotheses apart. What goes with all of them alike tells nothing."},
	{Term: "mention", Label: "Mention", Definition: "A name, pronoun or description in a text. It belongs to the text, not to the world."},
	{Term: "actor", Label: "Actor", Definition: "A person or body in the world. Within one article, the fullest name it is given there."},
	{Term: "alias", Label: "Alias", Definition: "One way of naming an actor, with the days on which it holds where they are known."},
	{Term: "incident", Label: "Incident", Definition: "Something that happened, was tried, foiled or threatened: one record however many articles tell of it."},
	{Term: "act", Label: "Deed", Definition: "What one actor did to another, said to it or announced, as one text tells it."},
	{Term: "relation", Label: "Relation", Definition: "How one actor stands to another over a span of time, by its deeds."},
	{Term: "warning", Label: "Warning", Definition: "Who told whom of a danger, when and how, how specific it was and how it was answered. A threat is not a warning."},
	{Term: "figure", Label: "Figure", Definition: "A number as somebody gives it, with how far it reaches. It is a claim, never a fact."},
	{Term: "date", Label: "Date", Definition: "A day or range as the text gives it, worked out from the article's own date. Where the text does not give enough, it stays open."},
	{Term: "likelihood", Label: "Likelihood", Definition: "How probable the speaker says something is, in the speaker's own word. No per cent is attached unless the speaker's scale is known."},
	{Term: "score", Label: "Score", Definition: "How sure the reader is that it read the text rightly. It says nothing about whether what is said is true."},
	{Term: "anchor", Label: "Anchor", Definition: "A place in one version of one article together with the characters that stand there. If they do not match, it fails; it never slides to a similar passage."},
	{Term: "decision", Label: "Decision", Definition: "Who accepted or rejected what, when and why. Decisions are added to a log and never changed; taking one back is a further decision."},
}

// statuses say how far the reading of an article is.
var statuses = []Entry{
	{Term: "queued", Label: "Waiting", Definition: "Kept safely, waiting to be read."},
	{Term: "read", Label: "Read", Definition: "Read; its statements are shown."},
	{Term: "failed", Label: "Could not be read", Definition: "Kept safely, but the reader could not manage it. The reason is on record."},
}

// outcomes say what became of an input.
var outcomes = []Entry{
	{Term: "added", Label: "Added", Definition: "A new article."},
	{Term: "changed", Label: "New version", Definition: "The text has changed since it was last added from there; the new text is a further version."},
	{Term: "known", Label: "Already here", Definition: "The same text is in the case already; nothing was added."},
	{Term: "refused", Label: "Refused", Definition: "It could not be opened as an article. The reason is given and kept."},
}

// hits say what a search found.
var hits = []Entry{
	{Term: "article", Label: "Passage", Definition: "A paragraph of an article."},
	{Term: "statement", Label: "Statement", Definition: "A statement whose source, cue or content holds the words."},
}
