// Package notice finds the warnings, threats and forecasts that a text tells of: who told whom of which danger, when, by
// which way, how specific it was, and how it was answered.
//
// In: a reading with sentences, trees, names and who they are, dates and statements. Out: its notices, each resting on
// characters of the text. A field that the text does not give stays empty; of the four dates above all. It never decides
// whether somebody was truly warned: what is denied, doubted or left unanswered stays so (Standing, Response).
//
// A warning tells somebody of a danger from others; a threat of one from the speaker; a forecast tells nobody in
// particular. The three are told apart by who speaks, to whom, and what the clause says, never by the verb alone: "warned
// that it would strike again" is a threat, "analysts warn that prices could rise" a forecast.
//
// A notice is found where a word of data/words.txt stands in a place of the sentence's tree that a notice can take: a verb
// of telling with whom and of what, a verb of passing on, issuing or receiving with a noun for a notice, such a noun with
// what it says, or that reaches, goes to or comes from somebody. A denial or answer is the notice's that stands right before
// it ("denied it", "nobody wrote back"), or that it calls by a word for what was told ("dismissed the finding as cosmetic").
// A noun that only describes another ("warning sign") is none, and neither is one that follows "without" or "on" bare.
// Mentions of one notice within the text become one, with an anchor each: "the tip", "the alert".
//
// Judged by hand, the notices with a score of one half or more that it found in 1,730 news articles of many kinds were
// notices of the kind given in 144 cases of 158; most of the others are mere speech. Of 85 sentences that hold a word for warnings
// and gave none, four told of one.
//
// The fields are those of a record of duty to warn (ICD 191, 2015); channels and answers are its terms and those of
// the press. The score is lower where no danger is told, or nobody is: "warned" is often a verb of mere speech.
package notice
