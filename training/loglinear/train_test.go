package loglinear_test

import (
	"bytes"
	"fmt"
	"testing"

	"hearsay/internal/loglinear"
	training "hearsay/training/loglinear"
)

// TestTrain learns a rule with an exception: red and round things are apples unless they bounce.
func TestTrain(t *testing.T) {
	var examples []training.Example
	f := loglinear.NewFeatures()
	add := func(label int, names ...string) {
		f.Reset()
		f.Add("bias")
		for _, n := range names {
			f.Add(n)
		}
		examples = append(examples, training.Example{Label: label, Features: append([]loglinear.Feature{}, f.List()...)})
	}
	for i := range 40 {
		noise := fmt.Sprint("noise", i%7)
		add(0, "red", "round", noise)
		add(1, "red", "round", "bounces", noise)
		add(2, "long", noise)
	}
	m := training.Train(examples, []string{"apple", "ball", "rope"}, training.Options{})
	for i, e := range examples {
		probe := loglinear.NewFeatures()
		switch e.Label {
		case 0:
			probe.Add("red")
			probe.Add("round")
		case 1:
			probe.Add("red")
			probe.Add("round")
			probe.Add("bounces")
		case 2:
			probe.Add("long")
		}
		probe.Add("bias")
		if p := m.Probabilities(probe, nil); p[e.Label] < .8 {
			t.Fatalf("example %d: %v", i, p)
		}
	}
	if again := training.Train(examples, []string{"apple", "ball", "rope"}, training.Options{}); !bytes.Equal(m.Encode(), again.Encode()) {
		t.Error("the same examples give another model")
	}
}
