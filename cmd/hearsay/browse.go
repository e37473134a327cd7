package main

import (
	"os"
	"os/exec"
	"runtime"
)

// browse opens an address in the person's browser and reports whether there was one to open it.
func browse(address string) bool {
	var name string
	var args []string
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler"}
	default:
		if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" && os.Getenv("BROWSER") == "" {
			return false // a machine without a screen: xdg-open would start a browser in the terminal
		}
		name = "xdg-open"
	}
	path, err := exec.LookPath(name)
	if err != nil {
		return false
	}
	c := exec.Command(path, append(args, address)...)
	if c.Start() != nil {
		return false
	}
	go c.Wait() // it may live as long as the browser does
	return true
}
