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
	noneOfThem // against everybody: the pronoun stands for somebody else
	features
)

type vector [features]int

// weights are logits in hundredths, for he and she; for them where they speak; for they; fitted to GUM's and PolNeAR's train splits. Whole numbers
// give the same sums on every machine.
var weights = [3]vector{
	{
		isSubject: 117, isSource: -70, isPronoun: 154, isName: 85, isUnnamed: 80, isOwner: 90, ofSex: 83, nextSentence: 56,
		perSentence: -66, acrossBreak: -76, fromQuoted: 3, perDoubling: 26, perWeight: 16, subjectAgain: 56,
		opensSentence: 38, reported: -11, perRival: 1, ofHimself: 45, sameSentence: 96, noneOfThem: 90,
	},
	{
		isSubject: 66, isSource: -29, isPronoun: 176, isName: 27, isUnnamed: -153, isOblique: -11, isOwner: 47, ofSex: 74,
		nextSentence: 115, perSentence: -99, acrossBreak: -3, fromQuoted: -66, perDoubling: -1, perWeight: 17,
		speaksAgain: -29, subjectAgain: 55, opensSentence: 42, reported: -82, lastSpeaker: 55, perRival: 15, ofHimself: -8,
		sameSentence: 91, noneOfThem: -125,
	},
	{
		isSubject: 44, isSource: 112, isPronoun: 157, isName: -117, isUnnamed: 68, isOblique: -28, isOwner: 74,
		nextSentence: 60, perSentence: -84, acrossBreak: -10, fromQuoted: 31, perDoubling: 4, perWeight: 17, speaksAgain: 45,
		subjectAgain: 31, opensSentence: 96, reported: -34, lastSpeaker: 52, perRival: -42, ofHimself: -21, sameSentence: 187,
		isBody: -78, noneOfThem: 160,
	},
}

// enough is how likely the likeliest must be, in thousandths.
const enough = 500

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
