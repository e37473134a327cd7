// Package surface runs the trained network's first stage: where sentences start, what is a name and of what type, and
// which word hangs on which.
//
// In: paragraphs, tokens and quotations of a [reading.Reading], readers of drafts (the rules for sentences, dates,
// figures and names), and a weights file opened by package network. Out: [reading.Sentence], [reading.Mention] of names
// (each a chain of its own: who is who is for a later reader) and [reading.Arc]; and whatever else the drafts give. It never looks
// anything up, never changes a token, and gives the same result on every machine.
//
// The rules propose, the model disposes: the drafts are run first, the network is told of each token whether a draft
// sentence starts at it and which draft name it stands in ([Describe]), and its answer counts. Sentences are disposed of
// only where the network is sure, since the rules are seldom wrong in edited text; no sentence ever starts between a
// quotation's mark and its words, inside a date or figure, or before a mark that closes one.
//
// Names are the best path through a chain of labels (Lafferty, McCallum and Pereira, Conditional Random Fields, 2001),
// sentence by sentence, of the nine types of the EN Worldwide Newswire corpus (Shan and others 2023). Trees follow
// Universal Dependencies 2 (Nivre and others 2020): every pair within a sentence is scored (Dozat and Manning 2017), and
// the best tree is kept.
//
// What the network was trained on, and how, is in training/surface.py.
package surface
