package cast

// What speaks for or against somebody as the one whom a pronoun stands for.
const (
	isSubject = iota
	isSource
	isPronoun
	isName
	isUnnamed
	isOblique
	isOwner
	ofSex        // known to be of the pronoun's sex
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
		isSubject: 116, isSource: -74, isPronoun: 168, isName: 98, isUnnamed: 83, isOblique: -3, isOwner: 92, ofSex: 89,
		nextSentence: 58, perSentence: -65, acrossBreak: -73, fromQuoted: 2, perDoubling: 23, perWeight: 17, subjectAgain: 54,
		opensSentence: 35, reported: -7, ofHimself: 58, sameSentence: 99, noneOfThem: 101,
	},
	{
		isSubject: 62, isSource: -22, isPronoun: 201, isName: 59, isUnnamed: -128, isOblique: -23, isOwner: 42, ofSex: 100,
		nextSentence: 116, perSentence: -101, acrossBreak: -16, fromQuoted: -69, perDoubling: -23, perWeight: 33,
		speaksAgain: -22, subjectAgain: 54, opensSentence: 42, reported: -76, lastSpeaker: 61, perRival: 15, ofHimself: -6,
		sameSentence: 91, noneOfThem: -114,
	},
	{
		isSubject: 39, isSource: 39, isPronoun: 148, isName: -133, isUnnamed: 67, isOblique: -33, isOwner: 70,
		nextSentence: 65, perSentence: -83, acrossBreak: -10, fromQuoted: 30, perDoubling: 9, perWeight: 17, speaksAgain: 41,
		subjectAgain: 32, opensSentence: 87, reported: -38, lastSpeaker: 46, perRival: -39, ofHimself: -25, sameSentence: 189,
		isBody: -77, noneOfThem: 163,
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
