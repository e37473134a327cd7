package sqlite

import (
	"encoding/binary"
	"math/bits"
)

// places are records of one kind by their place in it, from 0: a set, one bit each.
type places []uint64

func newPlaces(n int) places { return make(places, (n+63)/64) }

// everywhere holds n places.
func everywhere(n int) places {
	p := newPlaces(n)
	for i := range p {
		p[i] = ^uint64(0)
	}
	if rest := n % 64; rest > 0 {
		p[len(p)-1] = 1<<rest - 1
	}
	return p
}

func (p places) add(i int)      { p[i/64] |= 1 << (i % 64) }
func (p places) has(i int) bool { return p[i/64]>>(i%64)&1 == 1 }

// keep drops what q does not hold.
func (p places) keep(q places) {
	for i := range p {
		p[i] &= q[i]
	}
}

// join adds what q holds.
func (p places) join(q places) {
	for i := range p {
		p[i] |= q[i]
	}
}

// drop drops what q holds.
func (p places) drop(q places) {
	for i := range p {
		p[i] &^= q[i]
	}
}

func (p places) count() int {
	n := 0
	for _, w := range p {
		n += bits.OnesCount64(w)
	}
	return n
}

// list returns the places in order, each with first added.
func (p places) list(first int64) []int64 {
	out := make([]int64, 0, p.count())
	for i, w := range p {
		for ; w != 0; w &= w - 1 {
			out = append(out, first+int64(i*64+bits.TrailingZeros64(w)))
		}
	}
	return out
}

// written are places in ascending order as found_value holds them.
type written struct {
	bytes []byte
	n     int
	next  int
}

func (w *written) add(place int) {
	w.bytes = binary.AppendUvarint(w.bytes, uint64(place-w.next))
	w.n, w.next = w.n+1, place+1
}

// eachPlace calls each for every written place below n; it reports whether they were written in this way.
func eachPlace(bytes []byte, n int, each func(place int)) bool {
	at := uint64(0)
	for len(bytes) > 0 {
		step, size := binary.Uvarint(bytes)
		if size <= 0 || step >= uint64(n) || at+step >= uint64(n) {
			return false
		}
		each(int(at + step))
		at, bytes = at+step+1, bytes[size:]
	}
	return true
}
