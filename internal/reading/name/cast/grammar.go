package cast

import "strings"

func listed(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// prepositions put whoever follows out of the subject's place.
var prepositions = listed(`of in on at by to from with without within under over about during among amid between through
	against toward towards for like unlike near behind beside into onto upon across along around despite after before since via per`)

var auxiliaries = listed(`is was are were has had have will would can could may might must shall should does did do 's 'd 've 'll 're isn't
	ain't cannot ca`)

// addresses are forms of address that may stand before a person's name.
var addresses = listed(`mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. sir dame madame monsieur sen. rep. gov. gen. col. lt. capt. maj. sgt.
	rev. hon.`)

// pasts are past tenses without -ed, and presents that news is told in.
var pasts = listed(`became began bought broke brought built came caught chose cut did drew drove fell felt fled flew fought found gave
	got grew heard held hid hit hung kept knew laid lay led left lent lost made meant met paid put quit ran rang read rode rose sat saw sent
	set shook shot shut slept sold sought spent spoke stood stole struck swore taught thought threw told took tore understood went
	woke won wore wrote says tells adds argues thinks knows wants goes comes takes makes gives finds feels sees gets runs lives works
	insists hopes fears expects leads plays writes`)

// clauses begin a clause of their own.
var clauses = listed(`that who which because although though while when where if whether since as but so unless until what how why whom
	whose and`)
