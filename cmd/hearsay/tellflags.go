package main

import (
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hearsay/internal/evidence"
	"hearsay/internal/text"
	"hearsay/internal/workbench"
)

// wordingFlags are the flags by which something is worded by hand. Those of a role that is named by words may be given several times.
type wordingFlags struct {
	note, seen string
	preview    bool
	words      map[string]*[]string
	values     map[string]*string
	negated    bool
	backstory  bool
}

// handFlag is a flag of some of the kinds of record.
type handFlag struct {
	name, of, help string
	words          bool // names words
}

var handFlags = []handFlag{
	{"source", "statement act", "`words` that say whose word it is, or who did it", true},
	{"cue", "statement", "`words` that introduce it", true},
	{"content", "statement", "`words` that are said, with their quotation marks", true},
	{"kind", "statement incident warning", "on whose word; or what happened; or warning, threat, forecast", false},
	{"stance", "statement", "what the source does with it: assert, deny, suggest …", false},
	{"form", "statement", "direct, indirect or mixed", false},
	{"factuality", "statement", "CT+, PR+, PS+, CT-, PR-, PS- or Uu", false},
	{"actor", "statement", "the fullest name of the source; empty for none", false},
	{"role", "statement", "what the source is said to be", false},
	{"reason", "statement", "why the source is not named", false},
	{"parent", "statement", "the statement that it is reported in", false},
	{"anchor", "incident act warning", "`words` that tell of it; the first introduces it", true},
	{"stage", "incident", "accomplished, attempted, foiled or threatened", false},
	{"date", "incident act warning", "a day, a range as in 2031-05-14/2031-05-16, or the words that give it", false},
	{"place", "incident", "`words` that say where, the innermost first", true},
	{"instrument", "incident", "`words` that say with what, as in \"a keg=bomb\"", true},
	{"perpetrator", "incident", "`words` that say who, as in \"the Wreckers=claimed\"", true},
	{"at", "incident", "`words` that say what was aimed at, as in \"the weir=infrastructure\"", true},
	{"victim", "incident", "`words` that say who was hit, as in \"nine carters=injury\"", true},
	{"statement", "incident act", "whose word it is; empty for the article's own", false},
	{"type", "act", "one of PLOVER's types", false},
	{"target", "act", "`words` that say to whom", true},
	{"mode", "act", "PLOVER's mode", false},
	{"modality", "act", "past, future or hypothetical", false},
	{"from", "warning", "`words` that say who warned", true},
	{"to", "warning", "`words` that say who was warned", true},
	{"about", "warning", "`words` that say of what", true},
	{"lead", "warning", "`words` that say how far ahead", true},
	{"response", "warning", "`words` of an answer, as in \"took no notice=ignored\"", true},
	{"standing", "warning", "given, not_given, maybe or unanswered", false},
	{"event", "warning", "what came of it: an incident of this article", false},
}

// register adds the flags of a kind of record, or for "" of all.
func (f *wordingFlags) register(c *cobra.Command, what string) {
	f.words, f.values = map[string]*[]string{}, map[string]*string{}
	for _, x := range handFlags {
		if what != "" && !strings.Contains(" "+x.of+" ", " "+what+" ") {
			continue
		}
		if x.words {
			f.words[x.name] = c.Flags().StringArray(x.name, nil, x.help)
		} else {
			f.values[x.name] = c.Flags().String(x.name, "", x.help)
		}
	}
	if what == "" || what == "statement" || what == "act" {
		c.Flags().BoolVar(&f.negated, "negated", false, "it is said not to be so")
	}
	if what == "" || what == "incident" {
		c.Flags().BoolVar(&f.backstory, "backstory", false, "told in passing, as something from before")
	}
	c.Flags().StringVar(&f.note, "note", "", "why, in your own words")
	c.Flags().BoolVar(&f.preview, "preview", false, "write nothing, and print what would stand")
}

func (f *wordingFlags) wording(c *cobra.Command) workbench.Wording {
	w := workbench.Wording{Note: f.note, Preview: f.preview}
	if c.Flags().Changed("seen") {
		w.Seen = &f.seen
	}
	return w
}

// given returns the value of a flag, nil where it was not given.
func given[T ~string](c *cobra.Command, f *wordingFlags, name string) *T {
	if v := f.values[name]; v != nil && c.Flags().Changed(name) {
		out := T(*v)
		return &out
	}
	return nil
}

// selections finds the words of a flag; nil where it was not given. An empty one takes away what there is.
func (f *wordingFlags) selections(c *cobra.Command, t *text.Text, name string) ([]workbench.Selected, error) {
	all := f.words[name]
	if all == nil || !c.Flags().Changed(name) {
		return nil, nil
	}
	out := []workbench.Selected{}
	for _, v := range *all {
		if v == "" {
			continue
		}
		s, err := selection(t, name, v)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// single is selections for a role that one stretch of words has.
func (f *wordingFlags) single(c *cobra.Command, t *text.Text, name string) (*workbench.Selected, error) {
	all, err := f.selections(c, t, name)
	switch {
	case err != nil || all == nil:
		return nil, err
	case len(all) == 0:
		return &workbench.Selected{}, nil
	case len(all) > 1:
		return nil, usage("", "--%s is given once", name)
	}
	return &all[0], nil
}

// parts is selections with what is said of each after an equals sign.
func (f *wordingFlags) parts(c *cobra.Command, t *text.Text, name string, put func(*workbench.SelectedPart, string)) ([]workbench.SelectedPart, error) {
	all := f.words[name]
	if all == nil || !c.Flags().Changed(name) {
		return nil, nil
	}
	out := []workbench.SelectedPart{}
	for _, v := range *all {
		if v == "" {
			continue
		}
		words, says := v, ""
		if i := strings.LastIndexByte(v, '='); i >= 0 {
			words, says = v[:i], v[i+1:]
		}
		s, err := selection(t, name, words)
		if err != nil {
			return nil, err
		}
		part := workbench.SelectedPart{Selected: s}
		put(&part, says)
		out = append(out, part)
	}
	return out, nil
}

// date reads days, a range of them, or the words that give it.
func (f *wordingFlags) date(c *cobra.Command, t *text.Text) (*workbench.SelectedDate, error) {
	v := given[string](c, f, "date")
	if v == nil || *v == "" {
		if v == nil {
			return nil, nil
		}
		return &workbench.SelectedDate{}, nil
	}
	from, to, _ := strings.Cut(*v, "/")
	if _, err := time.Parse(time.DateOnly, from); err == nil {
		return &workbench.SelectedDate{From: from, To: to}, nil
	}
	s, err := selection(t, "date", *v)
	return &workbench.SelectedDate{At: &s}, err
}

func (f *wordingFlags) statement(c *cobra.Command, t *text.Text) (d workbench.StatementDraft, err error) {
	for _, x := range handFlags {
		if c.Flags().Changed(x.name) && !strings.Contains(x.of, "statement") {
			return d, usage("", "a statement has no --%s", x.name)
		}
	}
	for name, into := range map[string]*[]workbench.Selected{"source": &d.Source, "cue": &d.Cue, "content": &d.Content} {
		if *into, err = f.selections(c, t, name); err != nil {
			return d, err
		}
	}
	d.Kind, d.Stance = given[evidence.SourceKind](c, f, "kind"), given[evidence.Stance](c, f, "stance")
	d.Form, d.Factuality = given[evidence.Form](c, f, "form"), given[evidence.Factuality](c, f, "factuality")
	d.Actor, d.Role = given[string](c, f, "actor"), given[string](c, f, "role")
	d.Reason, d.Parent = given[string](c, f, "reason"), given[string](c, f, "parent")
	if c.Flags().Changed("negated") {
		d.Negated = &f.negated
	}
	return d, nil
}

func (f *wordingFlags) telling(c *cobra.Command, t *text.Text, what string) (d workbench.TellingDraft, err error) {
	for _, x := range handFlags {
		if c.Flags().Changed(x.name) && !strings.Contains(" "+x.of+" ", " "+what+" ") {
			return d, usage("", "an incident, act or warning such as this one has no --%s", x.name)
		}
	}
	anchors, err := f.selections(c, t, "anchor")
	if err != nil {
		return d, err
	}
	date, err := f.date(c, t)
	if err != nil {
		return d, err
	}
	switch what {
	case "incident":
		d.Incident, err = f.incident(c, t)
		d.Incident.Anchors, d.Incident.Date = anchors, date
	case "act":
		d.Act, err = f.act(c, t)
		d.Act.Anchors, d.Act.Date = anchors, date
	default:
		d.Warning, err = f.warning(c, t)
		d.Warning.Anchors, d.Warning.Date = anchors, date
	}
	return d, err
}

func (f *wordingFlags) incident(c *cobra.Command, t *text.Text) (e *workbench.EventDraft, err error) {
	e = &workbench.EventDraft{
		Kind: given[evidence.IncidentKind](c, f, "kind"), Stage: given[evidence.Stage](c, f, "stage"), Statement: given[string](c, f, "statement"),
	}
	if c.Flags().Changed("backstory") {
		e.Backstory = &f.backstory
	}
	if e.Place, err = f.selections(c, t, "place"); err != nil {
		return e, err
	}
	for name, part := range map[string]struct {
		into *[]workbench.SelectedPart
		put  func(*workbench.SelectedPart, string)
	}{
		"instrument":  {&e.Instruments, func(p *workbench.SelectedPart, v string) { p.Kind = v }},
		"perpetrator": {&e.Perpetrators, func(p *workbench.SelectedPart, v string) { p.Confidence = evidence.Responsibility(v) }},
		"at":          {&e.Targets, func(p *workbench.SelectedPart, v string) { p.Kind = v }},
		"victim":      {&e.Victims, func(p *workbench.SelectedPart, v string) { p.Effect = v }},
	} {
		if *part.into, err = f.parts(c, t, name, part.put); err != nil {
			return e, err
		}
	}
	return e, nil
}

func (f *wordingFlags) act(c *cobra.Command, t *text.Text) (a *workbench.ActDraft, err error) {
	a = &workbench.ActDraft{
		Type: given[evidence.ActType](c, f, "type"), Mode: given[string](c, f, "mode"), Modality: given[evidence.Modality](c, f, "modality"),
		Statement: given[string](c, f, "statement"),
	}
	if a.Type != nil {
		*a.Type = evidence.ActType(strings.ToUpper(string(*a.Type)))
	}
	if c.Flags().Changed("negated") {
		a.Negated = &f.negated
	}
	if a.Source, err = f.single(c, t, "source"); err != nil {
		return a, err
	}
	a.Target, err = f.single(c, t, "target")
	return a, err
}

func (f *wordingFlags) warning(c *cobra.Command, t *text.Text) (n *workbench.NoticeDraft, err error) {
	n = &workbench.NoticeDraft{
		Kind: given[evidence.NoticeKind](c, f, "kind"), Standing: given[evidence.NoticeStanding](c, f, "standing"), Event: given[string](c, f, "event"),
	}
	for name, into := range map[string]**workbench.Selected{"from": &n.From, "to": &n.To, "lead": &n.Lead} {
		if *into, err = f.single(c, t, name); err != nil {
			return n, err
		}
	}
	if n.About, err = f.selections(c, t, "about"); err != nil {
		return n, err
	}
	n.Response, err = f.parts(c, t, "response", func(p *workbench.SelectedPart, v string) { p.Stance = evidence.AnswerStance(v) })
	return n, err
}
