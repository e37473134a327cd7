package network

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"testing"
)

// machines is the checksum of all that the fixture's network gives, and must be the same on every machine. A new fixture
// (training/fixture.py) has another.
const machines = "cf39fef8e945825e3566a56cbc959c8159c838b0a2a22105bcbee800e71f2b45"

// TestEveryMachineGivesTheSameBits: run it on amd64, 386 and arm64 alike.
func TestEveryMachineGivesTheSameBits(t *testing.T) {
	w, s := fixture(t)
	out := s.Run(fixtureIDs(t, w, s), nil)
	n, scores := out.Tokens(), out.Head("roles")
	p, path, heads, relations := make([]float32, len(scores)), make([]int32, n), make([]int32, n), make([]int32, n)
	s.CRF("roles").Decode(scores, 0, n, path)
	s.CRF("roles").Marginals(scores, 0, n, p)
	s.Arcs().Decode(out, 0, 50, heads, relations)
	s.Arcs().Decode(out, 50, n, heads, relations)
	soft := make([]float32, 17)
	Softmax(out.Head("upos")[:17], soft)
	var bytes []byte
	for _, f := range [][]float32{everything(out), p, soft} {
		for _, x := range f {
			bits := math.Float32bits(x)
			bytes = append(bytes, byte(bits), byte(bits>>8), byte(bits>>16), byte(bits>>24))
		}
	}
	for _, i := range [][]int32{path, heads, relations} {
		for _, x := range i {
			bytes = append(bytes, byte(x))
		}
	}
	sum := sha256.Sum256(bytes)
	if got := hex.EncodeToString(sum[:]); got != machines {
		t.Errorf("the checksum is %s, want %s", got, machines)
	}
}
