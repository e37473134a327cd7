//go:build !linux

package child

// confine does nothing here: the parent's clock and the memory watch are the limits.
func confine() error { return nil }

func spent() bool { return false }

// Sandbox reports whether children are kept from files and the network by the kernel, and says so in words.
func Sandbox() (kept bool, words string) {
	return false, "limits on time and memory; files and network are closed on Linux only"
}
