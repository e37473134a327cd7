#include "textflag.h"

// Registers of the tile: Y0 to Y11 hold 6 rows of 16 sums, Y12 and Y13 a row of the panel, Y14 and Y15 are scratch.
// AX and BX walk along rows 0 and 3 of a, R8 is the distance of two rows in bytes, DX walks through the panel.
// A product is rounded before it is added (VMULPS, VADDPS; never VFMADD), as in portable.go.

#define ROW(from, s0, s1) \
	VBROADCASTSS from, Y14    \
	VMULPS       Y12, Y14, Y15 \
	VADDPS       Y15, s0, s0  \
	VMULPS       Y13, Y14, Y14 \
	VADDPS       Y14, s1, s1

#define STEP(k) \
	VMOVUPS (64*k)(DX), Y12       \
	VMOVUPS (64*k+32)(DX), Y13    \
	ROW((4*k)(AX), Y0, Y1)        \
	ROW((4*k)(AX)(R8*1), Y2, Y3)  \
	ROW((4*k)(AX)(R8*2), Y4, Y5)  \
	ROW((4*k)(BX), Y6, Y7)        \
	ROW((4*k)(BX)(R8*1), Y8, Y9)  \
	ROW((4*k)(BX)(R8*2), Y10, Y11)

// Loads the arguments that both routines have.
#define ARGUMENTS \
	MOVQ k+0(FP), R10      \
	MOVQ blocks+8(FP), R11 \
	MOVQ a+16(FP), SI      \
	MOVQ lda+24(FP), R8    \
	SHLQ $2, R8            \
	MOVQ panel+32(FP), R12 \
	MOVQ bias+40(FP), R13  \
	LEAQ (R8)(R8*2), R14

// Sums up one tile; SI is its first row.
#define TILE \
	MOVQ    SI, AX          \
	LEAQ    (SI)(R14*1), BX \
	MOVQ    R12, DX         \
	VMOVUPS (R13), Y0       \
	VMOVUPS 32(R13), Y1     \
	VMOVAPS Y0, Y2          \
	VMOVAPS Y1, Y3          \
	VMOVAPS Y0, Y4          \
	VMOVAPS Y1, Y5          \
	VMOVAPS Y0, Y6          \
	VMOVAPS Y1, Y7          \
	VMOVAPS Y0, Y8          \
	VMOVAPS Y1, Y9          \
	VMOVAPS Y0, Y10         \
	VMOVAPS Y1, Y11         \
	MOVQ    R10, CX         \
	SUBQ    $4, CX          \
	JLT     rest            \
	PCALIGN $32             \
four:                       \
	STEP(0)                 \
	STEP(1)                 \
	STEP(2)                 \
	STEP(3)                 \
	ADDQ    $16, AX         \
	ADDQ    $16, BX         \
	ADDQ    $256, DX        \
	SUBQ    $4, CX          \
	JGE     four            \
rest:                       \
	ADDQ    $4, CX          \
	JZ      done            \
one:                        \
	STEP(0)                 \
	ADDQ    $4, AX          \
	ADDQ    $4, BX          \
	ADDQ    $64, DX         \
	SUBQ    $1, CX          \
	JNZ     one             \
done:                       \
	LEAQ    (SI)(R14*2), SI

// func multiplyAVX2(k, blocks int, a *float32, lda int, panel, bias, c *float32, ldc int)
TEXT ·multiplyAVX2(SB), NOSPLIT, $0-64
	ARGUMENTS
	MOVQ c+48(FP), DI
	MOVQ ldc+56(FP), R9
	SHLQ $2, R9

block:
	TILE
	VMOVUPS Y0, (DI)
	VMOVUPS Y1, 32(DI)
	VMOVUPS Y2, (DI)(R9*1)
	VMOVUPS Y3, 32(DI)(R9*1)
	VMOVUPS Y4, (DI)(R9*2)
	VMOVUPS Y5, 32(DI)(R9*2)
	LEAQ    (R9)(R9*2), AX
	ADDQ    AX, DI
	VMOVUPS Y6, (DI)
	VMOVUPS Y7, 32(DI)
	VMOVUPS Y8, (DI)(R9*1)
	VMOVUPS Y9, 32(DI)(R9*1)
	VMOVUPS Y10, (DI)(R9*2)
	VMOVUPS Y11, 32(DI)(R9*2)
	ADDQ    AX, DI
	SUBQ    $1, R11
	JNZ     block
	VZEROUPPER
	RET

// Adds a row's values, times what is positive of its gates, to x. The zero is the second source of VMAXPS, so that it is
// what comes out for zeros of both signs and for what is no number.
#define GATE(value, gate, to) \
	VMAXPS  Y15, gate, gate   \
	VMULPS  gate, value, value \
	VADDPS  to, value, value  \
	VMOVUPS value, to

// func gateAVX2(k, blocks int, a *float32, lda int, panel, bias, x *float32, ldx int)
TEXT ·gateAVX2(SB), NOSPLIT, $0-64
	ARGUMENTS
	MOVQ x+48(FP), DI
	MOVQ ldx+56(FP), R9
	SHLQ $2, R9

block:
	TILE
	VXORPS Y15, Y15, Y15
	GATE(Y0, Y1, (DI))
	GATE(Y2, Y3, (DI)(R9*1))
	GATE(Y4, Y5, (DI)(R9*2))
	LEAQ   (R9)(R9*2), AX
	ADDQ   AX, DI
	GATE(Y6, Y7, (DI))
	GATE(Y8, Y9, (DI)(R9*1))
	GATE(Y10, Y11, (DI)(R9*2))
	ADDQ   AX, DI
	SUBQ   $1, R11
	JNZ    block
	VZEROUPPER
	RET
