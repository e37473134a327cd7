package main

import "os"

func main() {
	os.Exit(newProgram().run(os.Args[1:]))
}
