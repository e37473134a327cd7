package child

// ReadFrame is tested from outside: it is what stands between a hostile process and the program.
var ReadFrame = readFrame
