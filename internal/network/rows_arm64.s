#include "textflag.h"
#include "neon_arm64.h"

// Adds up the 16 lanes of V0 to V3 in halves; the sum is in F0. V1 is scratch.
#define FOLD \
	FADD4(2, 0, 0)                    \
	FADD4(3, 1, 1)                    \
	FADD4(1, 0, 0)                    \
	VEXT $8, V0.B16, V0.B16, V1.B16   \
	FADD4(1, 0, 0)                    \
	VEXT $4, V0.B16, V0.B16, V1.B16   \
	FADD4(1, 0, 0)

#define ZERO \
	VEOR V0.B16, V0.B16, V0.B16 \
	VEOR V1.B16, V1.B16, V1.B16 \
	VEOR V2.B16, V2.B16, V2.B16 \
	VEOR V3.B16, V3.B16, V3.B16

// Loads 16 numbers of the row, less the mean.
#define CENTRED \
	VLD1.P 64(R3), [V4.S4, V5.S4, V6.S4, V7.S4] \
	FSUB4(16, 4, 4)                             \
	FSUB4(16, 5, 5)                             \
	FSUB4(16, 6, 6)                             \
	FSUB4(16, 7, 7)

// func normaliseNEON(rows, width int, x, y, gain, bias *float32, epsilon float32)
TEXT ·normaliseNEON(SB), NOSPLIT, $0-52
	MOVD   rows+0(FP), R8
	MOVD   width+8(FP), R9
	MOVD   x+16(FP), R0
	MOVD   y+24(FP), R1
	MOVD   gain+32(FP), R10
	MOVD   bias+40(FP), R11
	FMOVS  epsilon+48(FP), F18
	SCVTFS R9, F19              // width
	FMOVS  $1.0, F20

row:
	ZERO
	MOVD R0, R3
	MOVD R9, R4

sum:
	VLD1.P 64(R3), [V4.S4, V5.S4, V6.S4, V7.S4]
	FADD4(4, 0, 0)
	FADD4(5, 1, 1)
	FADD4(6, 2, 2)
	FADD4(7, 3, 3)
	SUBS   $16, R4
	BNE    sum
	FOLD
	FDIVS  F19, F0, F0
	VDUP   V0.S[0], V16.S4 // mean
	ZERO
	MOVD   R0, R3
	MOVD   R9, R4

squares:
	CENTRED
	FMUL4(4, 4, 4)
	FMUL4(5, 5, 5)
	FMUL4(6, 6, 6)
	FMUL4(7, 7, 7)
	FADD4(4, 0, 0)
	FADD4(5, 1, 1)
	FADD4(6, 2, 2)
	FADD4(7, 3, 3)
	SUBS   $16, R4
	BNE    squares
	FOLD
	FDIVS  F19, F0, F0
	FADDS  F18, F0, F0
	FSQRTS F0, F0
	FDIVS  F0, F20, F0
	VDUP   V0.S[0], V17.S4 // scale
	MOVD   R0, R3
	MOVD   R9, R4
	MOVD   R10, R5
	MOVD   R11, R6

write:
	CENTRED
	VLD1.P 64(R5), [V8.S4, V9.S4, V10.S4, V11.S4]
	VLD1.P 64(R6), [V12.S4, V13.S4, V14.S4, V15.S4]
	FMUL4(17, 4, 4)
	FMUL4(17, 5, 5)
	FMUL4(17, 6, 6)
	FMUL4(17, 7, 7)
	FMUL4(8, 4, 4)
	FMUL4(9, 5, 5)
	FMUL4(10, 6, 6)
	FMUL4(11, 7, 7)
	FADD4(12, 4, 4)
	FADD4(13, 5, 5)
	FADD4(14, 6, 6)
	FADD4(15, 7, 7)
	VST1.P [V4.S4, V5.S4, V6.S4, V7.S4], 64(R1)
	SUBS   $16, R4
	BNE    write
	MOVD   R3, R0
	SUBS   $1, R8
	BNE    row
	RET

// Adds a tap to the sums in V24 to V27 and goes on to the next.
#define TAP(w0, w1, w2, w3, b0, b1, b2, b3) \
	VLD1 (R4), [V28.S4, V29.S4, V30.S4, V31.S4] \
	ADD  R10, R4                                \
	FMUL4(w0, 28, 28)                           \
	FMUL4(w1, 29, 29)                           \
	FMUL4(w2, 30, 30)                           \
	FMUL4(w3, 31, 31)                           \
	FADD4(28, b0, 24)                           \
	FADD4(29, b1, 25)                           \
	FADD4(30, b2, 26)                           \
	FADD4(31, b3, 27)

// func convolveNEON(rows, width, step int, y, weight, bias, z *float32)
//
// Sixteen channels at a time go down all rows, their weights in V0 to V19, the bias in V20 to V23.
TEXT ·convolveNEON(SB), NOSPLIT, $0-56
	MOVD rows+0(FP), R8
	MOVD width+8(FP), R9
	MOVD step+16(FP), R10
	MOVD y+24(FP), R0
	MOVD weight+32(FP), R11
	MOVD bias+40(FP), R12
	MOVD z+48(FP), R1
	MOVD R9, R13
	LSL  $2, R9
	LSL  $2, R10

channels:
	MOVD R11, R4
	VLD1 (R4), [V0.S4, V1.S4, V2.S4, V3.S4]
	ADD  R9, R4
	VLD1 (R4), [V4.S4, V5.S4, V6.S4, V7.S4]
	ADD  R9, R4
	VLD1 (R4), [V8.S4, V9.S4, V10.S4, V11.S4]
	ADD  R9, R4
	VLD1 (R4), [V12.S4, V13.S4, V14.S4, V15.S4]
	ADD  R9, R4
	VLD1 (R4), [V16.S4, V17.S4, V18.S4, V19.S4]
	VLD1 (R12), [V20.S4, V21.S4, V22.S4, V23.S4]
	MOVD R0, R5
	MOVD R1, R6
	MOVD R8, R7

row:
	MOVD R5, R4
	TAP(0, 1, 2, 3, 20, 21, 22, 23)
	TAP(4, 5, 6, 7, 24, 25, 26, 27)
	TAP(8, 9, 10, 11, 24, 25, 26, 27)
	TAP(12, 13, 14, 15, 24, 25, 26, 27)
	TAP(16, 17, 18, 19, 24, 25, 26, 27)
	VST1 [V24.S4, V25.S4, V26.S4, V27.S4], (R6)
	ADD  R9, R5
	ADD  R9, R6
	SUBS $1, R7
	BNE  row
	ADD  $64, R0
	ADD  $64, R1
	ADD  $64, R11
	ADD  $64, R12
	SUBS $16, R13
	BNE  channels
	RET
