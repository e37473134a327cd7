package gazetteer

import (
	"hash/maphash"
	"sync"
	"sync/atomic"
)

// table is the index of everything. Entries are numbered: first those of the lists and the provinces, then the rows of the
// table of towns.
type table struct {
	listed []Entry
	number map[string]int32     // of listed entries, by key
	chief  map[string][]string  // titles by key of the state or body, the one that counts first
	held   map[string][]holding // by key of the state or body, in the order of the lists

	rows  []int32 // where each row of places begins
	made  []entryPointer
	areas map[string]*area // provinces by "cc.code"

	states int // how many of the first listed entries are states
	seats  []seat
	seatOf map[string]int // by a folded name
	seated []entryPointer // by state and seat

	seed  maphash.Seed
	heads []int32 // by hash: one more than the first reference, 0 for none
	refs  []ref
}

// ref is an alias under a hash.
type ref struct {
	hash  uint32
	entry int32
	alias uint16
	next  int32 // one more than the next reference in the same bucket
}

type entryPointer = atomic.Pointer[Entry]

type holding struct {
	person int32
	office int
}

// likely is about how many entries are listed.
const likely = 13_000

var index = sync.OnceValue(build)

func build() *table {
	t := &table{
		number: make(map[string]int32, likely), chief: map[string][]string{}, held: map[string][]holding{}, areas: map[string]*area{},
		listed: make([]Entry, 0, likely), refs: make([]ref, 0, len(towns)/16), seed: maphash.MakeSeed(),
	}
	t.readStates()
	t.readOffices()
	t.readRegions()
	t.readLists()
	t.readPeople()
	t.readPlaces() // last: towns are numbered after all others
	t.hang()
	return t
}

// add numbers an entry of the lists.
func (t *table) add(e Entry) int32 {
	n := int32(len(t.listed))
	t.listed = append(t.listed, e)
	t.number[e.Key] = n
	return n
}

// note keeps an alias until the index is hung.
func (t *table) note(name string, entry int32, alias int) {
	var buf [longest]byte
	folded := fold(&buf, name)
	if folded == nil {
		return
	}
	t.refs = append(t.refs, ref{hash: t.hash(folded), entry: entry, alias: uint16(alias)})
}

func (t *table) hash(folded []byte) uint32 { return uint32(maphash.Bytes(t.seed, folded)) }

// hang builds the index over the aliases noted, so that each bucket lists its references in the order of the entries.
func (t *table) hang() {
	size := 1
	for size < 2*len(t.refs) {
		size *= 2
	}
	t.heads = make([]int32, size)
	for i := len(t.refs) - 1; i >= 0; i-- {
		at := &t.heads[t.refs[i].hash&uint32(size-1)]
		t.refs[i].next = *at
		*at = int32(i) + 1
	}
}

// entry returns an entry by number.
func (t *table) entry(n int32) *Entry {
	if int(n) < len(t.listed) {
		return &t.listed[n]
	}
	slot := &t.made[int(n)-len(t.listed)]
	if e := slot.Load(); e != nil {
		return e
	}
	slot.CompareAndSwap(nil, t.town(int(n)-len(t.listed)))
	return slot.Load()
}
