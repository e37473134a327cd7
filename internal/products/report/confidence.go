package report

import "hearsay/internal/text"

// confidence finds the writer's word of confidence: "high confidence", "moderately confident". Likelihood is of a proposition,
// confidence of an analyst: ICD 203 wants them in different sentences.
func confidence(s *sentence, words []token) (at text.Range, word string) {
	for i, w := range words {
		switch w.norm {
		case "confidence":
			level := -1
			switch {
			case i > 0 && sayings["level"][words[i-1].norm]:
				level = i - 1
			case i+2 < len(words) && words[i+1].norm == "is" && sayings["level"][words[i+2].norm]:
				at = text.Range{Start: w.Start, End: words[i+2].End}
				level = i
			}
			if level < 0 || s.quoted(w.Start) || others(words[:i]) {
				continue
			}
			if at.End == 0 {
				at = text.Range{Start: words[level].Start, End: w.End}
			}
		case "confident":
			if s.quoted(w.Start) || others(words[:i]) || !owned(words[:i]) {
				continue
			}
			at = w.Range
		default:
			continue
		}
		return at, s.plain[at.Start:at.End]
	}
	return at, ""
}

// owned reports whether the writer speaks of himself among the words.
func owned(words []token) bool {
	for _, w := range words {
		if sayings["own"][w.norm] {
			return true
		}
	}
	return false
}

// judgement reports whether a sentence is the writer's own judgement, marked as such: "we assess", "our view", "in our judgement".
func judgement(words []token) bool {
	for i, w := range words {
		if i > 12 {
			break
		}
		if i > 0 && sayings["judge"][w.norm] && sayings["own"][words[i-1].norm] {
			return true
		}
		if i > 1 && sayings["judge"][w.norm] && sayings["own"][words[i-2].norm] {
			return true
		}
		if i > 0 && words[i-1].norm == "our" && (w.norm == "view" || w.norm == "judgement" || w.norm == "judgment" || w.norm == "assessment" || w.norm == "confidence") {
			return true
		}
	}
	return false
}
