package workbench

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"hearsay/internal/evidence"
	"hearsay/internal/gazetteer"
	"hearsay/internal/query"
	"hearsay/internal/resolve"
	"hearsay/internal/store"
)

// records brings a world to the form in which it is kept: each record's JSON with what lists filter and sort it by. The fields
// are those of the lists in package query. The world is used up on the way: of ten thousand articles it holds half a gigabyte.
func records(w *resolve.World, weighed weighed) []store.Found {
	sure := surenessOf(w)
	var out []store.Found
	uses := linkUses(weighed.corroborations)
	claimed := map[string]string{} // a claim's label may be cut
	for i := range w.Claims {
		claimed[w.Claims[i].ID] = w.Claims[i].Words
	}
	for i := range weighed.corroborations {
		out = append(out, corroborationFound(&weighed.corroborations[i], claimed[weighed.corroborations[i].Of]))
		weighed.corroborations[i] = evidence.Corroboration{}
	}
	for i := range weighed.links {
		out = append(out, linkFound(&weighed.links[i], uses[weighed.links[i].ID]))
		weighed.links[i] = evidence.Link{}
	}
	for i := range weighed.tensions {
		out = append(out, tensionFound(&weighed.tensions[i]))
	}
	w.Articles, w.ActorOf, w.IncidentOf, w.Actor = nil, nil, nil, nil
	for i := range w.Actors {
		out = append(out, actorFound(&w.Actors[i]))
	}
	w.Actors = nil
	for i := range w.Incidents {
		out = append(out, incidentFound(&w.Incidents[i], sure[w.Incidents[i].ID]))
	}
	w.Incidents = nil
	for i := range w.Acts {
		out = append(out, actFound(&w.Acts[i]))
	}
	w.Acts = nil
	for i := range w.Relations {
		out = append(out, relationFound(&w.Relations[i]))
	}
	w.Relations = nil
	for i := range w.Warnings {
		out = append(out, warningFound(&w.Warnings[i], sure[w.Warnings[i].ID]))
	}
	w.Warnings = nil
	for i := range w.Claims {
		out = append(out, claimFound(&w.Claims[i]))
	}
	w.Claims = nil
	for i := range w.Profiles {
		out = append(out, sourceFound(&w.Profiles[i]))
	}
	return out
}

// surenessOf returns, by record, how sure the surest of its events or notices is.
func surenessOf(w *resolve.World) map[string]evidence.Score {
	byAtom := map[string]evidence.Score{}
	for i := range w.Articles {
		a := &w.Articles[i]
		for _, e := range a.Events {
			if len(e.Anchors) > 0 {
				byAtom[a.Atom(evidence.PrefixIncident, e.Anchors[0])] = e.Score
			}
		}
		for _, n := range a.Notices {
			if len(n.Anchors) > 0 {
				byAtom[a.Atom(evidence.PrefixWarning, n.Anchors[0])] = n.Score
			}
		}
	}
	out := map[string]evidence.Score{}
	add := func(h *evidence.Head) {
		for _, a := range h.Atoms {
			out[h.ID] = max(out[h.ID], byAtom[a.ID])
		}
	}
	for i := range w.Incidents {
		add(&w.Incidents[i].Head)
	}
	for i := range w.Warnings {
		add(&w.Warnings[i].Head)
	}
	return out
}

// found begins a record: what all kinds have in common.
func found(kind store.Kind, h *evidence.Head, body any) store.Found {
	Fill(body)
	written, err := json.Marshal(body)
	if err != nil {
		panic(err) // our own records: strings, numbers and lists of them
	}
	f := store.Found{
		Kind: kind, ID: h.ID, Body: written, Label: h.Label, Articles: h.Articles,
		Fields: map[string][]string{"state": {string(h.State)}},
	}
	var articles, outlets []string
	for _, a := range h.Atoms {
		f.Atoms = append(f.Atoms, a.ID)
		articles, outlets = append(articles, a.Anchor.Article), append(outlets, a.Anchor.Outlet)
	}
	f.Set("article", articles...)
	f.Set("outlet", outlets...)
	for field := range f.Fields { // not every list asks where its records are told
		if !lists[kind].Has(field) {
			delete(f.Fields, field)
		}
	}
	return f
}

// lists are the lists by the kind of their records.
var lists = map[store.Kind]query.List{
	store.KindActors: query.Actors, store.KindIncidents: query.Incidents, store.KindActs: query.Acts, store.KindRelations: query.Relations,
	store.KindWarnings: query.Warnings, store.KindClaims: query.Claims, store.KindSources: query.Sources,
	store.KindOrigins: query.Origins, store.KindLinks: query.Links, store.KindTensions: query.Tensions,
}

// ListOf returns the list of a kind of record. False: there is no such kind.
func ListOf(kind store.Kind) (query.List, bool) {
	l, ok := lists[kind]
	return l, ok
}

// yes words a condition as a filter's value.
func yes(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}

// country words a state's code for people: its name.
func country(code string) string {
	if e := gazetteer.Get("state/" + strings.ToLower(code)); code != "" && e != nil {
		return e.Name
	}
	return code
}

// words joins what a search by words looks at.
func words(parts ...[]string) string {
	var out []string
	for _, p := range parts {
		out = append(out, p...)
	}
	slices.Sort(out)
	return strings.Join(slices.Compact(out), "\n")
}

func actorFound(a *evidence.Actor) store.Found {
	f := found(store.KindActors, &a.Head, a)
	f.Day, f.Until, f.Weight = a.First, a.Last, float64(a.Mentions+a.Says)
	f.Fields["kind"] = []string{string(a.Kind)}
	f.Set("country", country(a.Country))
	f.Fields["known"] = []string{yes(a.Gazetteer != "")}
	f.Fields["perhaps"] = []string{yes(len(a.Perhaps) > 0)}
	f.Words = words([]string{a.Label}, aliases(a.Aliases), aliases(a.Roles))
	return f
}

func aliases(list []evidence.Alias) []string {
	out := make([]string, 0, len(list))
	for _, a := range list {
		if a.Count > 0 || a.Kind != "gazetteer" {
			out = append(out, a.Text)
		}
	}
	return out
}

func incidentFound(in *evidence.Incident, sure evidence.Score) store.Found {
	f := found(store.KindIncidents, &in.Head, in)
	f.Day, f.Until, f.Weight = in.From, in.To, float64(len(in.Atoms))
	f.Fields["kind"], f.Fields["stage"] = []string{string(in.Kind)}, []string{string(in.Stage)}
	f.Fields["dated"], f.Fields["score"] = []string{yes(in.From != "")}, []string{string(sure.Sureness())}
	if in.Where != nil {
		f.Set("country", country(in.Where.Country))
	}
	var behind, conflicts []string
	for _, b := range in.Blame {
		behind = append(behind, b.Name)
	}
	for _, c := range in.Conflicts {
		conflicts = append(conflicts, c.Field)
	}
	f.Set("actor", behind...)
	f.Set("conflict", conflicts...)
	f.Set("origins", originsField(in.Origins))
	f.Words = words([]string{in.Label}, values(in.Places), values(in.Targets), values(in.Victims), values(in.Instruments), behind, anchors(in.Atoms))
	return f
}

func values(list []evidence.SaidOf) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = v.Value
	}
	return out
}

func anchors(atoms []evidence.Atom) []string {
	out := make([]string, len(atoms))
	for i, a := range atoms {
		out[i] = a.Anchor.Exact
	}
	return out
}

func actFound(a *evidence.ActRecord) store.Found {
	f := found(store.KindActs, &a.Head, a)
	f.Day, f.Weight = a.Day, a.Act.Type.Weight()
	f.Set("source", a.SourceLabel)
	f.Set("target", a.TargetLabel)
	f.Fields["type"], f.Fields["quad"] = []string{string(a.Act.Type)}, []string{strconv.Itoa(a.Act.Quad)}
	f.Fields["modality"], f.Fields["alleged"] = []string{string(a.Act.Modality)}, []string{yes(a.Alleged)}
	f.Fields["score"] = []string{string(a.Act.Score.Sureness())}
	f.Set("article", a.Place.Article)
	f.Set("outlet", a.Place.Outlet)
	exact := make([]string, len(a.Act.Anchors))
	for i, p := range a.Act.Anchors {
		exact[i] = p.Exact
	}
	f.Words = words([]string{a.Label, a.SourceLabel, a.TargetLabel, a.Act.Source.Exact, a.Act.Target.Exact}, exact)
	return f
}

func relationFound(r *evidence.Relation) store.Found {
	f := found(store.KindRelations, &r.Head, r)
	f.Day, f.Until, f.Weight = r.First, r.Last, float64(r.Deeds)
	f.Atoms = append(f.Atoms, r.ID)
	f.Set("actor", r.SourceLabel, r.TargetLabel)
	f.Fields["sign"] = []string{r.Sign}
	rests := "fact"
	if r.Deeds == 0 {
		rests = "allegation"
	}
	f.Fields["rests"] = []string{rests}
	f.Words = words([]string{r.SourceLabel, r.TargetLabel})
	return f
}

func warningFound(n *evidence.Warning, sure evidence.Score) store.Found {
	f := found(store.KindWarnings, &n.Head, n)
	for _, dates := range [][]evidence.SaidOf{n.Given, n.Public, n.Disclosed} {
		if len(dates) > 0 {
			from, to, ranged := strings.Cut(dates[0].Value, "/")
			f.Day = from
			if ranged {
				f.Until = to
			}
			break
		}
	}
	f.Weight = float64(n.Sides)
	f.Fields["kind"], f.Fields["score"] = []string{string(n.Kind)}, []string{string(sure.Sureness())}
	f.Set("from", n.FromLabel)
	f.Set("to", n.ToLabel)
	var answers []string
	for _, r := range n.Responses {
		answers = append(answers, r.Detail)
	}
	if len(answers) == 0 {
		answers = []string{"none"}
	}
	f.Set("response", answers...)
	f.Fields["outcome"], f.Fields["contested"] = []string{yes(n.Incident != "")}, []string{yes(len(n.Contested) > 0)}
	f.Fields["sides"] = []string{strconv.Itoa(n.Sides)}
	f.Set("origins", originsField(n.Origins))
	f.Words = words([]string{n.Label, n.FromLabel, n.ToLabel, n.IncidentWhat}, values(n.Of), values(n.Responses), values(n.Said), anchors(n.Atoms))
	return f
}

func claimFound(c *evidence.Claim) store.Found {
	f := found(store.KindClaims, &c.Head, c)
	f.Day, f.Until, f.Weight = c.First, c.Last, float64(c.Voices)
	var who, said []string
	for _, list := range [][]evidence.ClaimVoice{c.Affirm, c.Deny, c.Doubt} {
		for _, v := range list {
			who, said = append(who, v.Speaker), append(said, v.Words)
		}
	}
	f.Set("actor", who...)
	f.Set("origins", originsField(c.Origins))
	f.Fields["contested"] = []string{yes(len(c.Deny)+len(c.Doubt) > 0 && len(c.Affirm) > 0)}
	f.Fields["voices"] = []string{[]string{"1", "1", "2", "3+"}[min(max(c.Voices, 0), 3)]}
	f.Words = words([]string{c.Words}, said)
	return f
}

func sourceFound(p *evidence.Profile) store.Found {
	f := found(store.KindSources, &p.Head, p)
	f.Day, f.Until, f.Weight = p.First, p.Last, float64(p.Statements)
	f.Atoms = append(f.Atoms, p.ID)
	grade := "none"
	if p.Grade != nil {
		grade = cmp.Or(p.Grade.Letter, grade)
	}
	f.Fields["kind"], f.Fields["grade"] = []string{p.Kind}, []string{grade}
	f.Fields["conflict"] = []string{yes(len(p.Figures)+len(p.Disputes) > 0)}
	f.Words = words([]string{p.Label})
	return f
}
