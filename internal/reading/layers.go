package reading

import (
	"hearsay/internal/evidence"
	"hearsay/internal/text"
)

// Reading is one text on its way through the readers. All ranges are bytes of Text.
type Reading struct {
	Text      *text.Text
	Metadata  evidence.Metadata
	Furniture []Furniture // in order, not overlapping
	Reader    string
	Trace     *Trace // collects who proposed what; nil: nothing does

	Paragraphs  []Paragraph
	Tokens      []Token
	Quotations  []Quotation // in order of their opening marks
	Sentences   []Sentence
	Arcs        []Arc // parallel to Tokens; nil where no reader of syntax ran
	Numbers     []Number
	Dates       []Date
	Likelihoods []Likelihood
	References  []text.Range // lists of works cited, in parentheses: no reporting in them
	Mentions    []Mention    // in order
	Statements  []Statement
	Events      []Event // in order of their first anchors, and so acts and notices
	Acts        []Act
	Notices     []Notice
}

// Furniture is a stretch that is not reporting. Readers after segment see no sentence in it.
type Furniture struct {
	text.Range
	Kind evidence.FurnitureKind
}

// Paragraph is a block of text between blank lines (or single line breaks, where the text has no blank lines).
type Paragraph struct {
	text.Range                       // without outer white space
	First, Last                 int  // tokens, half-open
	FirstSentence, LastSentence int  // sentences, half-open; none in furniture
	Furniture                   bool // lies in furniture
	Heading                     bool // short, without a full stop, standing alone: a title or cross-heading
}

// TokenKind tells tokens apart as far as layout goes.
type TokenKind uint8

// The kinds of token.
const (
	Word TokenKind = iota
	Numeral
	Punctuation
	QuoteMark
	Symbol
)

// Token is a word or mark. Clitics are split as in PTB ("is" + "n't", "Rao" + "'s").
type Token struct {
	text.Range
	Norm      string // lower case, straight apostrophe; shares memory with the text or with a table where it can
	Kind      TokenKind
	Upper     bool // begins with a capital
	AllCaps   bool // at least two letters, no lower-case one
	Paragraph int
	Sentence  int // -1 in furniture
	Quotation int // the innermost quotation that it stands in, marks included; -1 outside
}

// Quotation is a stretch in quotation marks. One that runs over several paragraphs is one quotation per paragraph, tied
// by Continues.
type Quotation struct {
	text.Range  // with its marks; up to the paragraph's end where unclosed
	Inner       text.Range
	First, Last int // tokens with marks, half-open
	Parent      int // the quotation around it, -1 for none
	Continues   int // the quotation in an earlier paragraph that this one goes on with, -1 for none
	Closed      bool
	Short       bool // a few words, no sentence: scare quotes, titles, partial quotes
	Paragraph   int
}

// Sentence is one sentence. In a paragraph, sentences lie side by side; a sentence may hold a whole quotation of
// several sentences only where it is cut by none of its marks.
type Sentence struct {
	text.Range
	First, Last int // tokens, half-open
	Paragraph   int
}

// Number is a figure or count.
type Number struct {
	text.Range
	First, Last int // tokens, half-open
	Min, Max    *float64
	Bound       string // see evidence.Figure
	Unit        string
	UnitRange   text.Range
}

// Date is a date expression.
type Date struct {
	text.Range
	First, Last int    // tokens, half-open
	From, To    string // ISO days, both included; "" where not resolved
}

// Likelihood is a word or phrase of likelihood.
type Likelihood struct {
	text.Range
	First, Last int
	Term        string // as in the scheme's data file, for example "very likely"
}

// Mention is a name, pronoun or description.
type Mention struct {
	text.Range
	First, Last int
	Type        evidence.MentionType
	Chain       int          // mentions of one person or body share it
	Name        bool         // a name, as against a pronoun or description
	Description bool         // "the minister": of use to readers; part of [Reading.Evidence] only where it is Telling
	Telling     bool         // a description that names whose it is: "the Tarvian foreign minister"
	Acts        bool         // it speaks, does or is dealt with here, as against a place where something is
	Owner       int          // index into Mentions of the one whose it is, plus one; 0 for none
	Roles       []text.Range // what the words beside it say that it is
	Tie         Tie
}

// Tie says why a mention is in its chain: by which rule, how surely, and what it was nearly tied to instead. The first of a
// chain, and a name spelt like one before it, is tied by no rule.
type Tie struct {
	Rule  string
	Score float32
	Rival int // index into Mentions, -1 for none
}

// Statement is one saying at one place, before its spans leave the reader.
type Statement struct {
	Form       evidence.Form
	Source     []text.Range
	Cue        []text.Range
	Content    []text.Range
	Lemma      string
	Stance     evidence.Stance
	Kind       evidence.SourceKind
	Mention    int // index into Mentions, -1 for none
	Actor      string
	Count      int // 0 when not stated
	Role       string
	Reason     string
	Parent     int // index into Statements, -1 for none
	Chain      []string
	Factuality evidence.Factuality
	Likelihood int // index into Likelihoods, -1 for none
	Negated    bool
	Score      evidence.Score
	Rule       string
}
