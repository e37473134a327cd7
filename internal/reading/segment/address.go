package segment

import "strings"

// address returns the end of the web address that begins at byte i, 0 when none does.
func (c *scanner) address(i int) int {
	switch c.s[i] | 0x20 {
	case 'h', 'w', 'f':
	default:
		return 0
	}
	rest := c.s[i:c.end]
	for _, scheme := range []string{"http://", "https://", "ftp://", "www."} {
		if len(rest) > len(scheme) && strings.EqualFold(rest[:len(scheme)], scheme) {
			return c.path(i + len(scheme))
		}
	}
	return 0
}

// path returns the end of the address that goes on at byte i: up to a blank or quotation mark, without the marks that
// end a sentence, and without a closing bracket that was not opened in it.
func (c *scanner) path(i int) int {
	open, j := 0, i
	for j < c.end {
		k, w := c.at(j)
		if b := c.s[j]; k&blank != 0 || k&quote != 0 && b != '\'' || b == '<' || b == '>' {
			break
		} else if b == '(' {
			open++
		} else if b == ')' {
			if open == 0 {
				break
			}
			open--
		}
		j += w
	}
	for j > i && strings.IndexByte(".,;:!?'*", c.s[j-1]) >= 0 {
		j--
	}
	return j
}

// host reports whether the word between the bytes is the name of a host: its last part is a domain.
func (c *scanner) host(i, j int) bool {
	part := j
	for part > i && j-part < 8 && c.s[part-1] != '.' {
		part--
	}
	return part > i && c.s[part-1] == '.' && words[c.s[part:j]]&domain != 0
}

// email returns the end of the address whose @ stands at byte j, 0 when no host with a dot follows.
func (c *scanner) email(j int) int {
	end, dots := j+1, 0
	for {
		k, w := c.at(end)
		if k&(alnum|hyphen) == 0 {
			next, _ := c.at(end + 1)
			if c.byteAt(end) != '.' || next&alnum == 0 {
				break
			}
			dots, w = dots+1, 1
		}
		end += w
	}
	if dots == 0 {
		return 0
	}
	return end
}
