package productstest

import (
	"strings"
	"time"

	"hearsay/internal/evidence"
	"hearsay/internal/products"
	"hearsay/internal/text"
)

var noon = time.Date(2031, 5, 16, 12, 0, 0, 0, time.UTC)

const courier = `Blast at Lantern Quay kills at least 43
OSTRANE, 14 May 2031 - A bomb went off at Lantern Quay on Wednesday. Deputy minister Ilse Varga said: "We were not warned."
Two officials said on condition of anonymity that Immeren had probably warned the ministry of an attack on 28 April.
`

const ledger = `Immeren gave notice, memo says
A memo seen by the Ledger says Immeren named date and venue. Hospitals count 51 dead – “naïve” to say less, 😀 one nurse said. The Harbour Courier reported that 43 people died. Immeren condemned the Column.
`

// teller makes records of articles whose words it looks up, so that every anchor holds.
type teller struct {
	articles []products.Article
}

func (t *teller) add(id, outlet, published, title, body string) {
	frozen, err := text.New(body)
	if err != nil {
		panic(err)
	}
	t.articles = append(t.articles, products.Article{Text: frozen, Article: evidence.Article{
		ID: id, Address: "https://" + strings.ToLower(strings.ReplaceAll(outlet, " ", "")) + ".example/1?a=1&b=2", Versions: 1,
		Version: evidence.Version{
			Number: 1, SHA256: frozen.SHA256(), OriginalSHA256: strings.Repeat("ab", 32), MediaType: "text/plain", Name: outlet + ".txt",
			Captured: noon, Points: frozen.Len(), Words: len(strings.Fields(body)), Furniture: []evidence.Furniture{}, Notes: []string{},
			Metadata: evidence.Metadata{Title: title, Outlet: outlet, Byline: []string{"Ana Brell"}, Published: published, Language: "en"},
		},
	}})
}

func (t *teller) piece(article int, exact string) evidence.Piece {
	body := t.articles[article].Text.String()
	at := strings.Index(body, exact)
	if at < 0 {
		panic("not in the article: " + exact)
	}
	return evidence.Piece{Span: t.articles[article].Text.Span(text.Range{Start: at, End: at + len(exact)}), Exact: exact}
}

func (t *teller) place(article int, exact, statement, speaker, actor string, kind evidence.SourceKind) evidence.Place {
	a := t.articles[article]
	return evidence.Place{Article: a.ID, Version: 1, Piece: t.piece(article, exact), Outlet: a.Metadata.Outlet, Published: a.Metadata.Published,
		Statement: statement, Speaker: speaker, Actor: actor, Kind: kind}
}

func (t *teller) says(id string, article int, source, cue, content string, kind evidence.SourceKind, stance evidence.Stance) evidence.Record {
	a := t.articles[article]
	r := evidence.Record{
		Statement: evidence.Statement{ID: id, Form: evidence.Indirect, Chain: []string{source}, Factuality: evidence.CertainPlus, Score: 0.93, Rule: "model",
			Source:  evidence.Source{Spans: []evidence.Piece{t.piece(article, source)}, Kind: kind},
			Cue:     evidence.Cue{Spans: []evidence.Piece{t.piece(article, cue)}, Lemma: cue, Stance: stance},
			Content: evidence.Content{Spans: []evidence.Piece{t.piece(article, content)}}},
		Article: a.ID, Version: 1, SHA256: a.SHA256, Reader: "reader/2", Sureness: evidence.Sure, State: evidence.Proposed,
		Title: a.Metadata.Title, Outlet: a.Metadata.Outlet, Published: a.Metadata.Published, Captured: a.Captured,
	}
	if kind == evidence.SourceNamed {
		r.Source.Actor = &source
	}
	return r
}

func headOf(id, label string, at ...evidence.Place) evidence.Head {
	h := evidence.Head{ID: id, Label: label, State: evidence.Proposed, Articles: 1, Atoms: []evidence.Atom{}}
	for i, p := range at {
		atom := evidence.Atom{ID: id, Anchor: p, Joined: []evidence.Tie{}}
		if i > 0 {
			atom.ID = evidence.NewID(id[:2], id, i)
		}
		h.Atoms = append(h.Atoms, atom)
	}
	return h
}

func number(n float64) *float64 { return &n }

// Case returns a small invented case that has a record of every kind: a rejected one, code points beyond the first plane, an address
// with query, figures that differ, a warning that is denied, a matrix with ratings and a report.
func Case() *products.Case {
	t := &teller{}
	t.add("ar_7Q2M4KX9TB", "The Harbour Courier", "2031-05-14", "Blast at Lantern Quay kills at least 43", courier)
	t.add("ar_2BD9TT4KQ7", "Daily Ledger", "2031-05-16T08:00:00Z", "Immeren gave notice, memo says", ledger)

	varga := t.says("st_8Q2M4C0V9K", 0, "Deputy minister Ilse Varga", "said", `"We were not warned."`, evidence.SourceNamed, evidence.StanceDeny)
	varga.Form, varga.Negated, varga.State, varga.Decision = evidence.Direct, true, evidence.Accepted, "dc_3M8X1T6ZRA"
	officials := t.says("st_8M3X1T6ZRA", 0, "Two officials", "said", "that Immeren had probably warned the ministry of an attack on 28 April", evidence.SourceAnonymous, evidence.StanceAssert)
	officials.Source.Count, officials.Factuality = new(2), evidence.ProbablePlus
	officials.Source.Reason, officials.Source.Role = new("on condition of anonymity"), new("official")
	officials.Likelihood = &evidence.Likelihood{Term: "probably", Span: t.piece(0, "probably").Span, Entry: "probably"}
	memo := t.says("st_4WQRT8H68Z", 1, "A memo seen by the Ledger", "says", "Immeren named date and venue", evidence.SourceDocument, evidence.StanceAssert)
	nurse := t.says("st_7AE22MDCA6", 1, "one nurse", "said", "“naïve” to say less, 😀", evidence.SourceAnonymous, evidence.StanceAssert)
	nurse.State, nurse.Decision = evidence.Rejected, "dc_9M8X1T6ZRA"
	copied := t.says("st_VN6PQASNND", 1, "The Harbour Courier", "reported", "that 43 people died", evidence.SourceOutlet, evidence.StanceAssert)
	copied.Chain = []string{"The Harbour Courier"}

	said := func(r evidence.Record, article int, actor string) evidence.Place {
		return t.place(article, r.Content.Spans[0].Exact, r.ID, r.Source.Spans[0].Exact, actor, r.Source.Kind)
	}
	blast := t.place(0, "bomb went off", "", "The Harbour Courier", "", evidence.SourceAuthor)
	origins := &evidence.Origins{ID: "og_1KQ9TT2BD7", Least: 1, Most: 2}
	lat, lon := 51.5, -3.25
	c := &products.Case{
		ID: "harbour", Title: "Harbour <inquiry> & more", Created: noon.Add(-time.Hour), Program: "hearsay 0.6.0", Reader: "reader/2",
		Articles: t.articles, Statements: []evidence.Record{varga, officials, memo, nurse, copied},
		Actors: []evidence.Actor{
			{Head: headOf("ac_4DMN9NBN9C", "Immeren", t.place(1, "Immeren", "", "Daily Ledger", "", evidence.SourceAuthor)), Kind: evidence.ActorState, Country: "IM", Aliases: []evidence.Alias{{Text: "Immeren", Kind: "name", Count: 4}}, Mentions: 4, First: "2031-05-14", Last: "2031-05-16"},
			{Head: headOf("ac_QE76R37QNZ", "Interior Ministry", t.place(0, "the ministry", "", "The Harbour Courier", "", evidence.SourceAuthor)), Kind: evidence.ActorGovernment, Parent: "ac_4DMN9NBN9C", Mentions: 1},
			{Head: headOf("ac_KS09922TF7", "Ilse Varga", t.place(0, "Ilse Varga", "", "The Harbour Courier", "", evidence.SourceAuthor)), Kind: evidence.ActorPerson, Roles: []evidence.Alias{{Text: "deputy minister", Kind: "title", Count: 1}}, Says: 1},
			{Head: headOf("ac_W9NM5C3BVX", "the Column", t.place(1, "the Column", "", "Daily Ledger", "", evidence.SourceAuthor)), Kind: evidence.ActorGroup},
		},
		Incidents: []evidence.Incident{{
			Head: headOf("in_TG1YT3AFFS", "Bombing at Lantern Quay, 14 May 2031", blast), Kind: evidence.KindBombing, Stage: evidence.Accomplished, From: "2031-05-14", To: "2031-05-14",
			Dates: []evidence.SaidOf{{Value: "2031-05-14", Places: []evidence.Place{t.place(0, "Wednesday", "", "The Harbour Courier", "", evidence.SourceAuthor)}}},
			Where: &evidence.Where{Name: "Lantern Quay", Path: []string{"Lantern Quay", "Ostrane"}, Country: "TV", Latitude: &lat, Longitude: &lon},
			Figures: []evidence.FigureClaim{
				{Effect: evidence.EffectDeath, Of: "people", Count: evidence.Count{Min: number(43), Exact: "at least 43"}, Place: t.place(0, "at least 43", "", "The Harbour Courier", "", evidence.SourceAuthor), Origins: origins},
				{Effect: evidence.EffectDeath, Of: "people", Count: evidence.Count{Min: number(51), Max: number(51), Exact: "51"}, Place: t.place(1, "51", "", "Hospitals", "", evidence.SourceCollective)},
			},
			Blame:   []evidence.Blame{{Slot: "blamed_on", Name: "the Column", Who: "ac_W9NM5C3BVX", Confidence: evidence.Accused, Places: []evidence.Place{t.place(1, "the Column", "", "Daily Ledger", "", evidence.SourceAuthor)}}},
			Origins: origins, Conflicts: []evidence.Conflict{{Field: "deaths", Values: []string{"at least 43", "51"}, Why: "51 is no part of it"}},
		}, {
			Head: headOf("in_4KQ9TT2BD7", "Undated plot", t.place(0, "an attack", "st_8M3X1T6ZRA", "Two officials", "", evidence.SourceAnonymous)), Kind: evidence.KindPlot, Stage: evidence.Foiled,
		}},
		Acts: []evidence.ActRecord{{
			Head: headOf("at_33QV62P476", "Immeren condemned the Column"), SourceActor: "ac_4DMN9NBN9C", TargetActor: "ac_W9NM5C3BVX", SourceLabel: "Immeren", TargetLabel: "the Column",
			Act:   evidence.Act{ID: "at_33QV62P476", Type: evidence.Accuse, Mode: "disapprove", Quad: 3, Modality: evidence.Past, Anchors: []evidence.Piece{t.piece(1, "condemned")}, Score: 0.8},
			Place: t.place(1, "condemned", "", "Daily Ledger", "", evidence.SourceAuthor), Day: "2031-05-16", Same: "at_33QV62P476",
		}},
		Relations: []evidence.Relation{{
			Head: headOf("rl_9KA5GE5J6T", "Immeren to the Column"), Source: "ac_4DMN9NBN9C", Target: "ac_W9NM5C3BVX", SourceLabel: "Immeren", TargetLabel: "the Column",
			Sign: "negative", Weight: -3, Deeds: 1, Quads: [5]int{0, 0, 0, 1, 0}, First: "2031-05-16", Last: "2031-05-16",
			Windows: []evidence.Window{{From: "2031-05-01", To: "2031-05-31", Sign: "negative", Weight: -3, Deeds: 1}}, Acts: []string{"at_33QV62P476"},
		}},
		Warnings: []evidence.Warning{{
			Head: headOf("wn_5KB2MC3GYK", "Warning from Immeren to the Interior Ministry: an attack", said(officials, 0, "")), Kind: evidence.NoticeWarning, From: "ac_4DMN9NBN9C", To: "ac_QE76R37QNZ", FromLabel: "Immeren", ToLabel: "Interior Ministry",
			Of:        []evidence.SaidOf{{Value: "an attack", Places: []evidence.Place{t.place(0, "an attack", officials.ID, "Two officials", "", evidence.SourceAnonymous)}}},
			Given:     []evidence.SaidOf{{Value: "2031-04-28", Places: []evidence.Place{t.place(0, "28 April", officials.ID, "Two officials", "", evidence.SourceAnonymous)}}},
			Disclosed: []evidence.SaidOf{{Value: "2031-05-14"}}, Specific: []evidence.Aspect{{Name: "when", Value: "contested"}, {Name: "where", Value: "yes"}},
			Responses: []evidence.SaidOf{{Value: "We were not warned.", Detail: "denied", Actor: "ac_KS09922TF7"}}, Standing: "contested", Incident: "in_TG1YT3AFFS", IncidentWhat: "Bombing at Lantern Quay, 14 May 2031", LeadDays: new(16), Sides: 2, Origins: origins,
		}},
		Claims: []evidence.Claim{{
			Head: headOf("cl_WKKVT0WRK6", "Immeren had warned the ministry", said(officials, 0, "")), Words: "Immeren had probably warned the ministry",
			Affirm: []evidence.ClaimVoice{{ID: officials.ID, Words: officials.Content.Spans[0].Exact, Stance: evidence.StanceAssert, Factuality: evidence.ProbablePlus, Place: said(officials, 0, "")}},
			Deny:   []evidence.ClaimVoice{{ID: varga.ID, Words: `"We were not warned."`, Stance: evidence.StanceDeny, Factuality: evidence.CertainMinus, Place: said(varga, 0, "ac_KS09922TF7")}},
			Voices: 2, Incident: "in_TG1YT3AFFS", Origins: origins, First: "2031-05-14", Last: "2031-05-14",
		}},
		Sources: []evidence.Profile{
			{Head: headOf("so_35WVMPNQBR", "The Harbour Courier"), Kind: "outlet", Statements: 2, Grade: &evidence.Grade{Letter: "B", Why: "corrects its errors", By: "rk", Decision: "dc_1M8X1T6ZRA"}},
			{Head: headOf("so_9KA5GE5J6T", "Ilse Varga", said(varga, 0, "ac_KS09922TF7")), Kind: "person", Actor: "ac_KS09922TF7", Statements: 1},
			{Head: headOf("so_2HB09VV9PR", "two officials", said(officials, 0, "")), Kind: "anonymous", Statements: 1},
			{Head: headOf("so_88RA40G51T", "a memo", said(memo, 1, "")), Kind: "document", Statements: 1},
		},
		Origins: []evidence.Corroboration{{
			Head: headOf("og_1KQ9TT2BD7", "Immeren had warned the ministry"), Of: "cl_WKKVT0WRK6", OfKind: "claim", Least: 1, Most: 2, Level: 2, AgainstLeast: 1, AgainstMost: 1,
			Lanes:    []evidence.Lane{{Key: officials.ID, Label: "two officials", Kind: evidence.SourceAnonymous, Access: "unnamed"}, {Key: "ac_KS09922TF7", Label: "Ilse Varga", Kind: evidence.SourceNamed, Actor: "ac_KS09922TF7", Access: "official", Denies: true}},
			Tellings: []evidence.Telling{{ID: officials.ID, Lane: 0, Side: "affirm", Root: true, Hops: 2, Place: said(officials, 0, "")}, {ID: varga.ID, Lane: 1, Side: "deny", Root: true, Hops: 2, Place: said(varga, 0, "ac_KS09922TF7")}},
		}},
		Links: []evidence.Link{
			{Head: headOf("lk_4KQ9TT2BD7", "The Daily Ledger cites The Harbour Courier"), Kind: evidence.LinkCitation, From: "ar_2BD9TT4KQ7", To: "ar_7Q2M4KX9TB", FromLabel: "Daily Ledger", ToLabel: "The Harbour Courier", Directed: true, Why: "it names the outlet", Score: 0.9,
				Places: []evidence.Place{t.place(1, "The Harbour Courier", "", "Daily Ledger", "", evidence.SourceAuthor)}},
			{Head: headOf("lk_5KQ9TT2BD7", "The Daily Ledger cites a memo"), Kind: evidence.LinkSource, From: memo.ID, To: "", FromLabel: "memo", ToLabel: "not in the case", Why: "a memo"},
		},
		Tensions: []evidence.Tension{{
			Head: headOf("tn_1KQ9TT2BD7", "Was there a warning?"), Kind: evidence.TensionDenial, Why: "Two officials say that there was a warning; Ilse Varga denies it.", Day: "2031-05-14", Weight: 2,
			Sides: []evidence.TensionSide{{Label: "Two officials", Says: "warned"}, {Label: "Ilse Varga", Actor: "ac_KS09922TF7", Says: "not warned"}}, About: []string{"cl_WKKVT0WRK6", "wn_5KB2MC3GYK"},
		}},
		Decisions: []evidence.Decision{
			{ID: "dc_3M8X1T6ZRA", Sequence: 1, At: noon.Add(time.Minute), By: "rk", Verdict: evidence.Accept, Subject: varga.ID, Hash: strings.Repeat("1f", 32)},
			{ID: "dc_9M8X1T6ZRA", Sequence: 2, At: noon.Add(2 * time.Minute), By: "=cmd()", Verdict: evidence.Reject, Subject: nurse.ID, Reason: evidence.WrongWords, Note: "not, she, \"said\"\nthat", Previous: strings.Repeat("1f", 32), Hash: strings.Repeat("2f", 32)},
		},
		Questions: []evidence.Question{{
			ID: "qu_3M8X1T6ZRA", Title: "Was the ministry warned?", By: "rk", At: noon, Changed: noon.Add(3 * time.Minute), Decision: "dc_3M8X1T6ZRA", State: "open",
			Settings:   evidence.Settings{Counting: "origins", Weights: true, Likelihoods: evidence.Likelihoods{II: 0.05, I: 0.25, N: 0.5, C: 0.75, CC: 0.95}},
			Hypotheses: []evidence.Hypothesis{{ID: "hy_1M8X1T6ZRA", Ordinal: "H1", Text: "It was told date and place", Prior: 1}, {ID: "hy_2M8X1T6ZRA", Ordinal: "H2", Text: "It was told nothing", Prior: 1}},
			Rows:       []evidence.Row{{ID: "ev_1M8X1T6ZRA", Ordinal: "E1", Record: "cl_WKKVT0WRK6", Words: "Immeren had probably warned the ministry", Origin: officials.ID, OriginLabel: "two officials", Source: "Two officials", Credibility: evidence.Medium, Relevance: evidence.High, Places: []evidence.Place{said(officials, 0, "")}}},
			Ratings:    []evidence.Rating{{Row: "ev_1M8X1T6ZRA", Hypothesis: "hy_2M8X1T6ZRA", Rater: "rk", Value: evidence.VeryInconsistent, Why: "they say it was", Decision: "dc_5M8X1T6ZRA", At: noon.Add(3 * time.Minute)}},
			Raters:     []string{"rk"},
		}},
		Reports: []evidence.Report{{
			ID: "rp_4H6N2V8KQX", Title: "Was Ostrane warned?", By: "rk", At: noon, Changed: noon.Add(5 * time.Minute), State: "open",
			Settings: evidence.ReportSettings{Yardstick: "icd203", Marking: "amber", Paper: "a4", Language: "en-GB"},
			Text:     "# Warned?\n\nOfficials say so [@st_8M3X1T6ZRA]; the deputy minister denies it [@st_8Q2M4C0V9K].\n", SHA256: strings.Repeat("5e", 32),
			Versions: []evidence.ReportVersion{{Decision: "dc_7M8X1T6ZRA", Name: "first", By: "rk", At: noon.Add(5 * time.Minute), SHA256: strings.Repeat("5e", 32), Words: 12}},
		}},
	}
	return c
}

// HostileCase returns the same with every title, label and name hostile, down to those of records that quote nothing.
func HostileCase() *products.Case {
	c := Case()
	c.Title, c.Program = Nasty, Nasty
	for i := range c.Articles {
		a := &c.Articles[i]
		a.Address, a.Name, a.Metadata.Title, a.Metadata.Outlet, a.Metadata.Byline, a.Metadata.Published, a.Metadata.Language = "javascript:alert(1)", "../../"+Nasty, "=1+1"+Nasty, Nasty, []string{Nasty}, Nasty, Nasty
	}
	for i := range c.Actors {
		c.Actors[i].Label, c.Actors[i].Country = Nasty, Nasty
	}
	for i := range c.Incidents {
		c.Incidents[i].Label = "@SUM(1)" + Nasty
		c.Incidents[i].To = "not a day"
	}
	for i := range c.Warnings {
		c.Warnings[i].Label, c.Warnings[i].FromLabel = "-1"+Nasty, Nasty
		c.Warnings[i].Given = []evidence.SaidOf{{Value: Nasty}}
	}
	for i := range c.Relations {
		c.Relations[i].Label, c.Relations[i].First, c.Relations[i].Source = "+"+Nasty, Nasty, "ac_NOBODY0000"
	}
	for i := range c.Sources {
		c.Sources[i].Label = "\tx" + Nasty
	}
	return c
}
