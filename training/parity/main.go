// Command parity compares the program's arithmetic with the training framework's, sentence by sentence.
//
// In: the weights file, and what training/parity.py wrote of it. Out: the largest difference of any score, and exit status 1
// above one in a thousand. It never trains and never changes a file.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math"
	"os"

	"hearsay/internal/network"
)

// most is the largest difference allowed.
const most = 1e-3

type sentence struct {
	IDs    map[string][]int32 `json:"ids"`
	Roles  []float32          `json:"roles"`
	Voiced []float32          `json:"voiced"`
}

func main() {
	log.SetFlags(0)
	weights := flag.String("weights", "internal/weights/reader.safetensors", "weights file")
	flag.Parse()
	if flag.NArg() != 1 {
		log.Fatal("parity: name the file that training/parity.py wrote")
	}
	if err := run(*weights, flag.Arg(0)); err != nil {
		log.Fatal("parity: ", err)
	}
}

func run(weights, file string) error {
	data, err := os.ReadFile(weights)
	if err != nil {
		return err
	}
	w, err := network.Open(weights, data)
	if err != nil {
		return err
	}
	stage, err := w.Stage("saying")
	if err != nil {
		return err
	}
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<26)
	var out *network.Output
	n, worst := 0, 0.0
	for lines.Scan() {
		var s sentence
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			return err
		}
		ids := make([][]int32, 0, len(stage.Columns()))
		for _, c := range stage.Columns() {
			ids = append(ids, s.IDs[c.Name])
		}
		out = stage.Run(ids, out)
		a, err := apart(out.Head("roles"), s.Roles)
		if err != nil {
			return err
		}
		b, err := apart(out.Head("voiced"), s.Voiced)
		if err != nil {
			return err
		}
		worst = max(worst, a, b)
		n++
	}
	if err := lines.Err(); err != nil {
		return err
	}
	fmt.Printf("%d sentences, %s kernels: no score differs by more than %.2g\n", n, network.Kernel(), worst)
	if n == 0 || worst > most {
		return fmt.Errorf("expected sentences, and none to differ by more than %g", most)
	}
	return nil
}

func apart(a, b []float32) (float64, error) {
	if len(a) != len(b) {
		return 0, fmt.Errorf("%d scores here, %d there", len(a), len(b))
	}
	worst := 0.0
	for i := range a {
		d := math.Abs(float64(a[i]) - float64(b[i]))
		if math.IsNaN(d) {
			return 0, fmt.Errorf("score %d is not a number", i)
		}
		worst = max(worst, d)
	}
	return worst, nil
}
