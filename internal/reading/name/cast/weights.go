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
	noneOfThem // against everybody: the pronoun stands for somebody else
	features
)

type vector [features]int

// weights are logits in hundredths, for he and she; for them where they speak; for they: fitted to GUM's train split, to a
// part of PolNeAR's whose sources were read by hand, and weakly to its automatic coreference. Whole numbers give the same
// sums on every machine.
var weights = [3]vector{
	{
		isSubject: 124, isSource: -29, isPronoun: 117, isName: 43, isUnnamed: 58, isOblique: 27, isOwner: 113, ofSex: 77,
		nextSentence: 42, perSentence: -57, acrossBreak: -39, fromQuoted: 41, perDoubling: 18, perWeight: 18,
		subjectAgain: 72, opensSentence: 16, reported: -9, perRival: -21, ofHimself: 62, sameSentence: 87, noneOfThem: 87,
	},
	{
		isSubject: 49, isSource: 26, isPronoun: 134, isName: 1, isUnnamed: -47, isOblique: 44, isOwner: 16, ofSex: 109,
		nextSentence: 121, perSentence: -106, acrossBreak: -10, fromQuoted: -52, perDoubling: -1, perWeight: 18,
		speaksAgain: 26, subjectAgain: 48, opensSentence: 4, reported: -94, lastSpeaker: 19, perRival: 7, ofHimself: -7,
		sameSentence: 74, noneOfThem: -103,
	},
	{
		isSubject: 108, isSource: 117, isPronoun: 134, isName: -118, isUnnamed: -22, isOblique: -11, isOwner: 127,
		nextSentence: 106, perSentence: -74, acrossBreak: 8, fromQuoted: 6, perDoubling: 21, perWeight: -11, speaksAgain: 73,
		subjectAgain: 34, opensSentence: 47, reported: -39, lastSpeaker: 89, perRival: -72, ofHimself: -51, sameSentence: 228,
		isBody: -75, behindGroup: -19, noneOfThem: 153,
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
