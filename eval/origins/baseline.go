package main

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"hearsay/internal/text"
)

// plain hashes the words of a text without its quotations.
func plain(s string, apart []text.Span) []uint64 {
	var out []uint64
	at, next := 0, 0
	h, open := uint64(14695981039346656037), false
	for _, r := range strings.ToLower(s) {
		for next < len(apart) && at >= apart[next].End {
			next++
		}
		inside := next < len(apart) && at >= apart[next].Start
		at++
		if !inside && ('a' <= r && r <= 'z' || '0' <= r && r <= '9') {
			h, open = (h^uint64(r))*1099511628211, true
			continue
		}
		if open && r != '’' && r != '\'' {
			out = append(out, h)
			h, open = 14695981039346656037, false
		}
	}
	if open {
		out = append(out, h)
	}
	return out
}

func mix(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

func shingles(words []uint64) []uint64 {
	var out []uint64
	for i := 0; i+5 <= len(words); i++ {
		h := uint64(0)
		for _, w := range words[i : i+5] {
			h = mix(h*31 + w)
		}
		out = append(out, h)
	}
	return out
}

const permutations = 128

type minhash [permutations]uint32

func newMinhash(words []uint64) *minhash {
	var m minhash
	for i := range m {
		m[i] = 1<<32 - 1
	}
	for _, s := range shingles(words) {
		for i := range m {
			m[i] = min(m[i], uint32(mix(s+uint64(i)*0x9e3779b97f4a7c15)>>32))
		}
	}
	return &m
}

func (m *minhash) jaccard(o *minhash) float64 {
	n := 0
	for i := range m {
		if m[i] == o[i] && m[i] != 1<<32-1 {
			n++
		}
	}
	return float64(n) / permutations
}

func simhash(words []uint64) uint64 {
	var sum [64]int
	for _, s := range shingles(words) {
		for b := range sum {
			sum[b] += int(s>>b&1)*2 - 1
		}
	}
	var h uint64
	for b, v := range sum {
		if v > 0 {
			h |= 1 << b
		}
	}
	return h
}

// alike are two articles, the later one first, and how alike a method finds them, 0 to 1.
type alike struct {
	from, to int
	directed bool
	value    float64
}

// ranks are the articles in the order of publication, undated ones last.
func ranks(dates []string) []int {
	order := make([]int, len(dates))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if (dates[a] == "") != (dates[b] == "") {
			return cmp.Compare(dates[b], dates[a])
		}
		return cmp.Compare(dates[a], dates[b])
	})
	return order
}

// known says whether the dates tell which of two came first.
func known(a, b string) bool {
	n := min(len(a), len(b))
	return n > 0 && a[:n] != b[:n]
}

const inBucket = 16

// byMinhash returns pairs that share a band, bands of so many rows; of a bucket the first ones alone are paired with each.
func byMinhash(sigs []*minhash, dates []string, rows int) []alike {
	order := ranks(dates)
	pairs := map[[2]int]bool{}
	for band := 0; band+rows <= permutations; band += rows {
		buckets := map[uint64][]int{}
		for _, i := range order {
			if sigs[i][0] == 1<<32-1 {
				continue
			}
			h := uint64(band)
			for _, v := range sigs[i][band : band+rows] {
				h = mix(h*31 + uint64(v))
			}
			for _, j := range buckets[h] {
				pairs[[2]int{i, j}] = true
			}
			if len(buckets[h]) < inBucket {
				buckets[h] = append(buckets[h], i)
			}
		}
	}
	var out []alike
	for p := range pairs {
		out = append(out, alike{p[0], p[1], known(dates[p[0]], dates[p[1]]), sigs[p[0]].jaccard(sigs[p[1]])})
	}
	return out
}

// bySimhash returns pairs whose hashes differ in at most 24 bits, all pairs compared.
func bySimhash(sigs []uint64, dates []string) []alike {
	order := ranks(dates)
	var out []alike
	for a, i := range order {
		for _, j := range order[:a] {
			if d := bits.OnesCount64(sigs[i] ^ sigs[j]); d <= 24 {
				out = append(out, alike{i, j, known(dates[i], dates[j]), 1 - float64(d)/64})
			}
		}
	}
	return out
}

// above are the ties of the pairs that reach a threshold.
func above(pairs []alike, least float64) []tie {
	var out []tie
	for _, p := range pairs {
		if p.value >= least {
			out = append(out, tie{p.from, p.to, p.directed, p.value >= nearly})
		}
	}
	return out
}
