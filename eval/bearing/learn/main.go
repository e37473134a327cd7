package main

import (
	"bufio"
	"crypto/md5"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"math"
	"math/big"
	"math/rand/v2"
	"os"
	"strconv"

	"hearsay/eval/bearing/perspectrum"
	"hearsay/internal/weighing/bearing"
)

func main() {
	log.SetFlags(0)
	corpora := flag.String("corpora", os.Getenv("HEARSAY_CORPORA"), "folder of corpora; HEARSAY_CORPORA by default")
	print := flag.Bool("words", false, "print the words of the lines of standard input")
	model := flag.String("chance", "", "model's file to measure")
	flag.Parse()
	err := error(nil)
	switch {
	case *print:
		err = words(os.Stdin, os.Stdout)
	case *model != "":
		err = chance(*corpora, *model)
	default:
		flag.Usage()
	}
	if err != nil {
		log.Fatal("learn: ", err)
	}
}

func words(in io.Reader, out io.Writer) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	w := bufio.NewWriter(out)
	for lines.Scan() {
		norms, ids := bearing.Words(lines.Text())
		list := make([][2]any, len(norms))
		for i := range norms {
			list[i] = [2]any{norms[i], ids[i]}
		}
		raw, err := json.Marshal(list)
		if err != nil {
			return err
		}
		w.Write(raw)
		w.WriteByte('\n')
	}
	if err := lines.Err(); err != nil {
		return err
	}
	return w.Flush()
}

// leftOut says which claims of the train split are kept for choosing, as corpus.py does.
func leftOut(claim int) bool {
	sum := md5.Sum([]byte(strconv.Itoa(claim)))
	return new(big.Int).Mod(new(big.Int).SetBytes(sum[:]), big.NewInt(7)).Sign() == 0
}

// observed is a number and whether what it should tell holds.
type observed struct {
	x    float64
	hold bool
}

func chance(corpora, model string) error {
	data, err := os.ReadFile(model)
	if err != nil {
		return err
	}
	judge, err := bearing.Open(data)
	if err != nil {
		return err
	}
	d, err := perspectrum.Load(corpora)
	if err != nil {
		return err
	}
	random := rand.New(rand.NewPCG(3, 3))
	list := make([]bearing.Evidence, len(d.Pool))
	for i, p := range d.Pool {
		list[i].Words = p
	}
	index := judge.NewIndex(list)
	var near, strength []observed
	for _, c := range d.Splits["train"] {
		if !leftOut(c.ID) {
			continue
		}
		own := map[int]bool{}
		for _, k := range c.Clusters {
			for _, p := range k.Perspectives {
				own[p] = true
			}
		}
		around := index.Near(c.Text, 200)
		for _, k := range c.Clusters {
			for n, p := range k.Perspectives {
				a, z := judge.Raw(c.Text, d.Pool[p])
				strength = append(strength, observed{z, k.Supports})
				// Of those that do not bear half are drawn from all and half from the nearest 200.
				other := p
				for own[other] {
					if n%2 == 0 {
						other = random.IntN(len(d.Pool))
					} else {
						other = around[random.IntN(len(around))]
					}
				}
				b, _ := judge.Raw(c.Text, d.Pool[other])
				near = append(near, observed{a, true}, observed{b, false})
			}
		}
	}
	n0, n1 := fit(near, true)
	_, s1 := fit(strength, false)
	fmt.Printf("%.4f,%.4f,%.4f\n", n0, n1, s1)
	return nil
}

// fit returns the base and the slope of the logistic curve that the observations lie on best, by Newton's method.
func fit(list []observed, base bool) (a, b float64) {
	for range 50 {
		var g0, g1, h00, h01, h11 float64
		for _, o := range list {
			p := 1 / (1 + math.Exp(-a-b*o.x))
			y := 0.0
			if o.hold {
				y = 1
			}
			w := p*(1-p) + 1e-9
			g0, g1 = g0+p-y, g1+(p-y)*o.x
			h00, h01, h11 = h00+w, h01+w*o.x, h11+w*o.x*o.x
		}
		if !base {
			b -= g1 / h11
			continue
		}
		det := h00*h11 - h01*h01
		a, b = a-(h11*g0-h01*g1)/det, b-(h00*g1-h01*g0)/det
	}
	return a, b
}
