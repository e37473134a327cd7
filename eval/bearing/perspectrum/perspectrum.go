// Package perspectrum reads Perspectrum (Chen, Khashabi, Yin, Callison-Burch and Roth 2019): claims that people debate, and
// perspectives that support or undermine them.
//
// In: the corpus's claims.json, perspectives.json and split.json. Out: the claims of a split, each with its perspectives, and
// all perspectives, among which they are to be found. It never writes.
package perspectrum

import (
	"encoding/json"
	"fmt"
	"strconv"

	"hearsay/eval/task"
)

// Corpus says where it stands.
var Corpus = task.Corpus{
	Name: "Perspectrum", Folder: "perspectrum",
	Get: "Get Perspectrum (Chen, Khashabi, Yin, Callison-Burch and Roth 2019) and put its claims.json, perspectives.json and split.json\n(dataset_split_v1.0.json) in perspectrum of the folder of corpora.",
}

// Claim is what is debated.
type Claim struct {
	ID       int
	Text     string
	Clusters []Cluster
}

// Cluster is perspectives that say the same, by index into the pool.
type Cluster struct {
	Supports     bool
	Perspectives []int
}

// Data is the corpus.
type Data struct {
	Pool   []string // all perspectives
	Splits map[string][]Claim
}

// Load reads the corpus.
func Load(corpora string) (*Data, error) {
	var names []string
	for _, n := range []string{"claims.json", "perspectives.json", "split.json"} {
		files, err := task.Files(corpora, Corpus, n)
		if err != nil {
			return nil, err
		}
		names = append(names, files...)
	}
	raw, err := task.Strings(names)
	if err != nil {
		return nil, err
	}
	return Parse(raw[0], raw[1], raw[2])
}

// Parse reads the corpus's three files.
func Parse(claims, perspectives, split string) (*Data, error) {
	var cs []struct {
		ID           int    `json:"cId"`
		Text         string `json:"text"`
		Perspectives []struct {
			IDs    []int  `json:"pids"`
			Stance string `json:"stance_label_3"`
		} `json:"perspectives"`
	}
	var ps []struct {
		ID   int    `json:"pId"`
		Text string `json:"text"`
	}
	var of map[string]string
	for _, f := range []struct {
		name, data string
		into       any
	}{{"claims", claims, &cs}, {"perspectives", perspectives, &ps}, {"split", split, &of}} {
		if err := json.Unmarshal([]byte(f.data), f.into); err != nil {
			return nil, fmt.Errorf("perspectrum: %s: %w", f.name, err)
		}
	}
	d := &Data{Splits: map[string][]Claim{}}
	at := map[int]int{}
	for i, p := range ps {
		at[p.ID] = i
		d.Pool = append(d.Pool, p.Text)
	}
	for _, c := range cs {
		claim := Claim{ID: c.ID, Text: c.Text}
		for _, p := range c.Perspectives {
			k := Cluster{Supports: p.Stance == "SUPPORT"}
			if !k.Supports && p.Stance != "UNDERMINE" {
				return nil, fmt.Errorf("perspectrum: claim %d has a perspective of stance %.40q", c.ID, p.Stance)
			}
			for _, id := range p.IDs {
				i, ok := at[id]
				if !ok {
					return nil, fmt.Errorf("perspectrum: claim %d names perspective %d, which is not there", c.ID, id)
				}
				k.Perspectives = append(k.Perspectives, i)
			}
			claim.Clusters = append(claim.Clusters, k)
		}
		s := of[strconv.Itoa(c.ID)]
		d.Splits[s] = append(d.Splits[s], claim)
	}
	return d, nil
}
