package main

import (
	"cmp"
	"fmt"
	"os"
	"slices"

	"hearsay/eval/acts/plv"
	"hearsay/eval/task"
	"hearsay/internal/evidence"
	"hearsay/internal/reading"
	"hearsay/internal/reading/act"
	"hearsay/internal/text"
)

func main() { task.Main("acts", measure) }

func measure(t *task.Task) error {
	sentences, err := plv.Load(t.Corpora())
	if err := t.Skip(err); err != nil {
		return err
	}
	reader, err := t.Reader()
	if err != nil {
		return err
	}
	var all []result
	for i, s := range sentences {
		if !s.HeldOut {
			continue
		}
		r, err := t.Read(fmt.Sprint("plv ", i), s.Text)
		if err != nil {
			return err
		}
		x, err := compare(s, r)
		if err != nil {
			return err
		}
		all = append(all, x)
	}
	if len(all) == 0 {
		return nil
	}
	fmt.Printf("PLV sentences set aside, %d, reader %s\n\n", len(all), reader)
	return t.Hold(print(all))
}

// result is how one sentence went.
type result struct {
	want, got         string // types, the parties given
	kind, quad        task.Count
	full, source, any task.Count // type and parties; type and source; type alone: the parties found too
}

func compare(s plv.Sentence, r *reading.Reading) (result, error) {
	x := result{want: s.Type, got: "none"}
	x.kind, x.quad = task.Hits(0, 1, 1), task.Hits(0, 1, 1)
	d := act.Describe(r)
	if _, ok := d.Between(s.Source, s.Target); ok {
		_, p, err := d.Types()
		if err != nil {
			return x, err
		}
		kind, quad := plv.Best(p[:len(plv.Types)])
		x.got = plv.Types[kind]
		x.kind = task.Hits(one(x.got == s.Type), 1, 1)
		x.quad = task.Hits(one(quad == plv.Quads[slices.Index(plv.Types, s.Type)]), 1, 1)
	}
	for _, a := range r.Acts {
		same := label(a.Type) == s.Type
		source := same && overlap(a.Source.Range, s.Source)
		full := source && (overlap(a.Target.Range, s.Target) || a.Target.Empty() && s.Target.Empty())
		x.any.Found, x.source.Found, x.full.Found = max(x.any.Found, one(same)), max(x.source.Found, one(source)), max(x.full.Found, one(full))
		x.any.Add(task.Count{Right: one(same), Proposed: 1})
		x.source.Add(task.Count{Right: one(source), Proposed: 1})
		x.full.Add(task.Count{Right: one(full), Proposed: 1})
	}
	x.any.Gold, x.source.Gold, x.full.Gold = 1, 1, 1
	return x, nil
}

// label brings a type to PLV's labels.
func label(t evidence.ActType) string {
	if t == evidence.Concede || t == evidence.Retreat {
		return act.Yield
	}
	return string(t)
}

func overlap(a, b text.Range) bool { return a.Start < b.End && b.Start < a.End }

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func print(all []result) []task.Figure {
	pick := func(f func(result) task.Count) []task.Count {
		out := make([]task.Count, len(all))
		for i, x := range all {
			out[i] = f(x)
		}
		return out
	}
	types, quads := pick(func(x result) task.Count { return x.kind }), pick(func(x result) task.Count { return x.quad })
	full, source, anyParty := pick(func(x result) task.Count { return x.full }), pick(func(x result) task.Count { return x.source }), pick(func(x result) task.Count { return x.any })
	table := task.NewTable("parties given", "right", "from", "to")
	for _, row := range []struct {
		name   string
		counts []task.Count
	}{{"quad class", quads}, {"type", types}} {
		low, high := task.Interval(row.counts, task.Count.Precision)
		table.Row(row.name, task.Sum(row.counts).Precision(), low, high)
	}
	table.Print(os.Stdout)
	table = task.NewTable("parties found too", "P", "R", "F1", "from", "to")
	for _, row := range []struct {
		name   string
		counts []task.Count
	}{{"type, source and target", full}, {"type and source", source}, {"type", anyParty}} {
		low, high := task.Interval(row.counts, task.Count.F1)
		c := task.Sum(row.counts)
		table.Row(row.name, c.Precision(), c.Recall(), c.F1(), low, high)
	}
	table.Print(os.Stdout)
	table = task.NewTable("type", "sentences", "right", "found", "taken for")
	for _, kind := range plv.Types {
		n, right, found := 0, 0, 0
		taken := map[string]int{}
		for _, x := range all {
			if x.want != kind {
				continue
			}
			n++
			right += x.kind.Right
			found += x.full.Found
			if x.got != kind {
				taken[x.got]++
			}
		}
		table.Row(kind, n, task.Share(right, n), task.Share(found, n), often(taken))
	}
	table.Print(os.Stdout)
	return []task.Figure{
		{Name: "quad class, parties given", Value: task.Sum(quads).Precision()}, {Name: "type, parties given", Value: task.Sum(types).Precision()},
		{Name: "type and parties, F1", Value: task.Sum(full).F1()}, {Name: "type and source, F1", Value: task.Sum(source).F1()},
	}
}

// often lists what was counted, the most frequent first.
func often(counts map[string]int) string {
	var names []string
	for n := range counts {
		names = append(names, n)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	out := ""
	for _, n := range names {
		if out != "" {
			out += ", "
		}
		out += fmt.Sprintf("%s %d", n, counts[n])
	}
	return out
}
