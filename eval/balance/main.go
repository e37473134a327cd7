// Command balance measures how far the frustration index of signed graphs can be proved, and what that takes.
//
// In: nothing but graphs of its own, made by rules from fixed numbers: two camps in which a share of the ties has the wrong
// sign, with ties anywhere or gathered in hubs, and graphs whose signs are drawn by lot. Out: for each kind how many are solved, how
// wide the gap is where they are not, steps and time, beside what another program made of the same graphs where --peer names its
// results; and a failure where a figure has fallen below its floor. It never trains.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"

	"hearsay/eval/task"
	"hearsay/internal/signedgraph"
)

var (
	steps  = flag.Int64("steps", 2_000_000_000, "work allowed for each graph; floors are kept for the default only")
	graphs = flag.String("graphs", "", "file to write the graphs to, one JSON object a line, and measure nothing")
	peer   = flag.String("peer", "", "file of what another program made of them: name, lower, upper, seconds, one JSON object a line")
)

func main() { task.Main("balance", measure) }

// written is a graph as another program reads it.
type written struct {
	Name  string   `json:"name"`
	N     int      `json:"n"`
	Edges [][3]int `json:"edges"` // two vertices, and 1 or -1
}

// result is what a program made of a graph.
type result struct {
	Name    string  `json:"name"`
	Lower   int     `json:"lower"`
	Upper   int     `json:"upper"`
	Seconds float64 `json:"seconds"`
	steps   int64
}

func measure(t *task.Task) error {
	if *graphs != "" {
		return write(*graphs)
	}
	others, err := read(*peer)
	if err != nil {
		return err
	}
	head := []string{"", "vertices", "edges", "solved", "index", "gap", "million steps", "seconds", "most"}
	if len(others) > 0 {
		head = append(head, "peer solved", "peer gap", "peer seconds", "most")
	}
	table := task.NewTable(head...)
	solved, all := map[string]int{}, map[string]int{}
	var closeness float64
	for _, k := range kinds {
		var ours, theirs []result
		for seed := range uint64(seeds) {
			g := k.make(seed + 1)
			start := task.Spent()
			s := signedgraph.Frustration(g, *steps)
			r := result{k.call(seed), s.Lower, s.Upper, (task.Spent() - start).Seconds(), s.Steps}
			ours = append(ours, r)
			all[k.family]++
			if r.Lower == r.Upper {
				solved[k.family]++
			}
			if k.family == lottery {
				closeness += float64(r.Lower) / float64(max(1, r.Upper))
			}
			if o, ok := others[r.Name]; ok {
				theirs = append(theirs, o)
				if o.Lower > r.Upper || o.Upper < r.Lower {
					return fmt.Errorf("%s: %d to %d, but the peer has %d to %d: one of them is wrong", r.Name, r.Lower, r.Upper, o.Lower, o.Upper)
				}
			}
		}
		row := []any{k.name, k.n, len(k.make(1).Edges), fmt.Sprintf("%d of %d", done(ours), len(ours)), uppers(ours), gap(ours), millions(ours), seconds(ours, false), seconds(ours, true)}
		if len(others) > 0 {
			row = append(row, fmt.Sprintf("%d of %d", done(theirs), len(theirs)), gap(theirs), seconds(theirs, false), seconds(theirs, true))
		}
		table.Row(row...)
	}
	table.Print(os.Stdout)
	if *steps != 2_000_000_000 {
		return nil
	}
	var figures []task.Figure
	for _, f := range []string{planted, gathered, lottery} {
		figures = append(figures, task.Figure{Name: f + ", solved", Value: task.Share(solved[f], all[f])})
	}
	return t.Hold(append(figures, task.Figure{Name: lottery + ", lower bound by upper", Value: closeness / float64(max(1, all[lottery]))}))
}

func done(list []result) (n int) {
	for _, r := range list {
		if r.Lower == r.Upper {
			n++
		}
	}
	return n
}

// uppers is the mean of the best partitions found.
func uppers(list []result) string {
	sum := 0
	for _, r := range list {
		sum += r.Upper
	}
	return fmt.Sprintf("%.1f", float64(sum)/float64(max(1, len(list))))
}

// gap is how far bounds are apart, in a hundred of the upper, in the mean.
func gap(list []result) string {
	sum := 0.0
	for _, r := range list {
		sum += float64(r.Upper-r.Lower) / float64(max(1, r.Upper))
	}
	return fmt.Sprintf("%.1f %%", 100*sum/float64(max(1, len(list))))
}

func millions(list []result) string {
	var sum int64
	for _, r := range list {
		sum += r.steps
	}
	return fmt.Sprint(sum / int64(max(1, len(list))) / 1e6)
}

// seconds is the median time, or the longest.
func seconds(list []result, longest bool) string {
	if len(list) == 0 {
		return ""
	}
	var all []float64
	for _, r := range list {
		all = append(all, r.Seconds)
	}
	slices.Sort(all)
	if longest {
		return fmt.Sprintf("%.2f", all[len(all)-1])
	}
	return fmt.Sprintf("%.2f", all[len(all)/2])
}

func write(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	out := json.NewEncoder(f)
	for _, k := range kinds {
		for seed := range uint64(seeds) {
			g := k.make(seed + 1)
			w := written{Name: k.call(seed), N: g.N}
			for _, e := range g.Edges {
				sign := 1
				if e.Negative {
					sign = -1
				}
				w.Edges = append(w.Edges, [3]int{e.U, e.V, sign})
			}
			if err := out.Encode(w); err != nil {
				return err
			}
		}
	}
	return f.Close()
}

func read(path string) (map[string]result, error) {
	out := map[string]result{}
	if path == "" {
		return out, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var r result
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
		out[r.Name] = r
	}
	return out, lines.Err()
}
