package main

import (
	"strings"

	"hearsay/internal/evidence"
)

// stances lists, by hand, the words that do something else with their content than assert it.
var stances = map[evidence.Stance]string{
	evidence.StanceDeny: `deny reject dispute rebut refute dismiss disavow repudiate contradict disagree disbelieve debunk
		denial rejection rebuttal dismissal discount downplay disown negate`,
	evidence.StanceSuggest: `suggest imply hint insinuate intimate propose recommend advise speculate suspect guess indicate
		signal float surmise conjecture posit suggestion hint implication speculation proposal recommendation advice insinuation
		seem appear`,
	evidence.StanceQuestion: `ask question wonder inquire query doubt quiz grill interrogate inquiry`,
	evidence.StanceBelieve: `believe think feel consider view regard deem see suppose reckon assume hold figure conclude judge
		perceive understand trust belief view opinion feeling impression sense conviction assumption theory notion idea conclusion
		interpretation favor prefer like love hate admire respect support back endorse oppose imagine sense`,
	evidence.StanceExpect: `expect predict forecast anticipate project estimate foresee envision envisage plan intend prophesy
		prediction forecast expectation projection estimate plan intention aim look schedule`,
	evidence.StanceHope: `hope wish want desire long yearn dream pray hope wish desire seek strive aspire dream`,
	evidence.StanceFear: `fear worry dread fret agonize fear worry concern anxiety bemoan lament regret`,
	evidence.StanceWarn: `warn caution alert forewarn threaten warning caution alert threat`,
	evidence.StanceClaim: `claim allege contend maintain assert boast brag profess purport claim allegation contention
		assertion boast insist insistence argue argument`,
	evidence.StanceAccuse: `accuse blame charge criticize condemn denounce attack blast slam rip decry deride mock ridicule
		chide scold rebuke castigate lambaste assail excoriate fault impugn berate deplore admonish indict sue criticise
		accusation criticism condemnation denunciation attack blame charge complaint rebuke complain protest`,
	evidence.StancePromise: `promise vow pledge swear guarantee assure commit undertake agree offer promise vow pledge guarantee
		assurance commitment offer oath`,
	evidence.StanceDemand: `demand urge order request require command beg plead appeal implore press push instruct
		beseech exhort encourage petition request appeal plea instruction forbid ban prohibit invite`,
	evidence.StanceLearn: `learn discover find know realize realise hear read discern determine ascertain notice recognize recognise
		remember recall forget knowledge finding discovery understanding memory detect uncover`,
}

var stanceByLemma = func() map[string]evidence.Stance {
	out := map[string]evidence.Stance{}
	for stance, words := range stances {
		for word := range strings.FieldsSeq(words) {
			out[word] = stance
		}
	}
	return out
}()

func stanceOf(lemma string) evidence.Stance {
	if s, ok := stanceByLemma[lemma]; ok {
		return s
	}
	return evidence.StanceAssert
}
