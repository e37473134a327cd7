package cast

// What speaks for or against somebody as the one whom a pronoun stands for.
const (
	isSubject = iota
	isSource
	isPronoun
	isName
	isUnnamed // nowhere named, and not a source here
	isOblique
	isOwner
	ofSex        // known to be of the pronoun's sex, or a source without a name
	nextSentence // in the sentence before
	perSentence  // for each sentence between
	acrossBreak  // in another paragraph
	fromQuoted   // spoken of in a quotation, asked for outside of it
	perDoubling  // of how often spoken of so far
	perWeight    // of how often named in the article
	speaksAgain  // a source, asked for as a source
	subjectAgain // a subject, asked for as a subject
	opensSentence
	reported    // spoken of in what somebody says, asked for outside of it
	lastSpeaker // the last who spoke, asked for as a source
	perRival    // for each who was spoken of since
	ofHimself   // who says what the pronoun stands in, in words that are not his own
	sameSentence
	isBody
	behindGroup // a body, where a group of persons was spoken of since
	noneOfThem  // against everybody: the pronoun stands for somebody else
	features
)

type vector [features]int

// weights are logits in hundredths, for he and she; for them where they speak; for they: fitted to GUM's train split, to a
// part of PolNeAR's whose sources were read by hand, and weakly to its automatic coreference. That of ofSex is half of what
// was fitted: elsewhere fewer given names are known. Whole numbers give the same sums on every machine.
var weights = [3]vector{
	{
		isSubject: 122, isSource: -26, isPronoun: 110, isName: 39, isUnnamed: 54, isOblique: 23, isOwner: 113, ofSex: 55,
		nextSentence: 39, perSentence: -57, acrossBreak: -45, fromQuoted: 35, perDoubling: 21, perWeight: 16,
		subjectAgain: 73, opensSentence: 16, reported: -2, perRival: -22, ofHimself: 59, sameSentence: 80, noneOfThem: 68,
	},
	{
		isSubject: 46, isSource: 42, isPronoun: 141, isName: 4, isUnnamed: -40, isOblique: 45, isOwner: 28, ofSex: 55,
		nextSentence: 129, perSentence: -107, acrossBreak: 3, fromQuoted: -59, perDoubling: -5, perWeight: 26,
		speaksAgain: 42, subjectAgain: 60, opensSentence: -13, reported: -86, lastSpeaker: -8, perRival: 12, ofHimself: -2,
		sameSentence: 92, noneOfThem: -105,
	},
	{
		isSubject: 109, isSource: 110, isPronoun: 137, isName: -117, isUnnamed: -22, isOblique: -11, isOwner: 126,
		nextSentence: 109, perSentence: -74, acrossBreak: 11, fromQuoted: 8, perDoubling: 20, perWeight: -11, speaksAgain: 85,
		subjectAgain: 30, opensSentence: 44, reported: -46, lastSpeaker: 101, perRival: -71, ofHimself: -40,
		sameSentence: 231, isBody: -75, behindGroup: -19, noneOfThem: 154,
	},
}

// speechless is what speaks against the things that they may be, which are no candidates, where they say something.
const speechless = 150

// enough is how likely the likeliest must be, in thousandths; enoughOfBody, where the likeliest is a body and the pronoun
// is they.
const (
	enough       = 500
	enoughOfBody = 600
)

func (v *vector) dot(w *vector) int {
	s := 0
	for i := range v {
		s += v[i] * w[i]
	}
	return s
}

// shrink is e to the power of minus its index in hundredths, in parts of a million, made by multiplication alone: that
// too is the same everywhere.
var shrink = func() (t [1400]int64) {
	x := 1e6
	for i := range t {
		t[i] = int64(x)
		x *= 0.9900498337491681
	}
	return t
}()

// odds returns the part of one logit, in millionths of another's that is not smaller.
func odds(logit, top int) int64 {
	if d := top - logit; d < len(shrink) {
		return shrink[max(0, d)]
	}
	return 0
}
