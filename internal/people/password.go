package people

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"
	"golang.org/x/text/unicode/norm"

	"hearsay/internal/evidence"
)

// What Argon2id costs: 19 MiB and two passes, as the OWASP sheet has it for one lane.
const (
	costMemory = 19 * 1024 // KiB
	costTime   = 2
	saltBytes  = 16
	keyBytes   = 32
)

// The bounds of a password.
const (
	MinPassword = 12   // characters
	MaxPassword = 1024 // bytes
)

// CheckPassword says what is wrong with a new password. Length is all that is asked for, besides that it is not the name.
func CheckPassword(name, password string) error {
	switch {
	case !utf8.ValidString(password) || len(password) > MaxPassword:
		return fmt.Errorf("%w: a password has at most %d bytes of text", evidence.ErrInvalid, MaxPassword)
	case utf8.RuneCountInString(password) < MinPassword:
		return fmt.Errorf("%w: a password has at least %d characters; a few words together do well", evidence.ErrInvalid, MinPassword)
	case strings.Contains(Fold(password), Fold(name)) && utf8.RuneCountInString(password)-utf8.RuneCountInString(name) < 8:
		return fmt.Errorf("%w: the password is little more than the name", evidence.ErrInvalid)
	}
	return nil
}

// seal returns what is kept of a password, in the usual form of Argon2's own tools. Texts that look the same are the same (RFC 8265).
func seal(password string, random io.Reader) (string, error) {
	salt := make([]byte, saltBytes)
	if _, err := io.ReadFull(random, salt); err != nil {
		return "", fmt.Errorf("salting a password: %w", err)
	}
	key := argon2.IDKey([]byte(norm.NFC.String(password)), salt, costTime, costMemory, 1, keyBytes)
	b64 := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=1$%s$%s", argon2.Version, costMemory, costTime, b64(salt), b64(key)), nil
}

// nobodys is compared with where there is nobody or no password, so that this takes as long.
const nobodys = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGlzIGhlcmUhIQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

// opens reports whether a password is the one that is kept. Nothing is the password of what was not sealed.
func opens(password, kept string) bool {
	if kept == "" || len(password) > MaxPassword {
		kept = nobodys
	}
	var version, memory, time, lanes int
	var rest string
	if _, err := fmt.Sscanf(kept, "$argon2id$v=%d$m=%d,t=%d,p=%d$%s", &version, &memory, &time, &lanes, &rest); err != nil || version != argon2.Version {
		return false
	}
	s, k, _ := strings.Cut(rest, "$")
	salt, err1 := base64.RawStdEncoding.DecodeString(s)
	key, err2 := base64.RawStdEncoding.DecodeString(k)
	if err1 != nil || err2 != nil || len(key) != keyBytes || memory > 1<<20 || time > 64 || time < 1 || lanes < 1 || lanes > 16 {
		return false
	}
	got := argon2.IDKey([]byte(norm.NFC.String(password[:min(len(password), MaxPassword)])), salt, uint32(time), uint32(memory), uint8(lanes), keyBytes)
	return subtle.ConstantTimeCompare(got, key) == 1 && kept != nobodys
}

// secret makes a secret of 256 bits, with what it begins with, and what is kept of it.
func secret(prefix string, random io.Reader) (plain string, hash []byte, err error) {
	raw := make([]byte, 32)
	if _, err := io.ReadFull(random, raw); err != nil {
		return "", nil, fmt.Errorf("making a secret: %w", err)
	}
	plain = prefix + base64.RawURLEncoding.EncodeToString(raw)
	return plain, digest(plain), nil
}

func digest(plain string) []byte {
	sum := sha256.Sum256([]byte(plain))
	return sum[:]
}
