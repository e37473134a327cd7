// Package reading turns one text into proposed evidence, each item with its place.
//
// In: a text and what is known of the article (its date, its outlet, its furniture). Out: a [Reading]: paragraphs,
// sentences, tokens, quotations, figures, dates, words of likelihood, mentions and statements. It never keeps anything,
// never looks at another article, never asks the clock, and gives the same result on every machine.
//
// The work is done by readers, one package each below this one; each adds layers and says which it needs ([Reader]).
// A [Pipeline] runs them in order and refuses a wrong order when it is made. Inside, places are byte ranges
// ([text.Range]); [Reading.Evidence] translates them to code points once, at the end.
package reading
