;; MaxSim's inner loop in 128-bit SIMD: the one place where plain JavaScript is some thirty times too slow.
;; The caller lays everything out in this memory; see maxsim-kernel.ts.
(module
  (memory (export "memory") 2)

  ;; For each question token t: best[t] = max(best[t], dot(question[t], text[r]) * scale[r]) over $rows rows r.
  ;;   $question  $groups × dimensions / 8 × 4 × 8  i16: question tokens in groups of four, and of each group eight
  ;;              numbers of the first token, eight of the second, of the third, of the fourth, then the next eight
  ;;   $text      rows × dimensions  i8
  ;;   $scales    rows               f32
  ;;   $best      $groups × 4        f32, read and written
  ;; $dimensions is a multiple of 16; $rows is at least 1.
  ;;
  ;; Two rows meet four tokens at a time, so that each number that is loaded is used several times.
  (func (export "maxSim")
    (param $question i32) (param $groups i32) (param $text i32) (param $rows i32)
    (param $scales i32) (param $dimensions i32) (param $best i32)
    (local $q i32) (local $b i32) (local $left i32) (local $one i32) (local $two i32) (local $end i32)
    (local $scaleOne v128) (local $scaleTwo v128)
    (local $rowOne v128) (local $rowTwo v128) (local $asked v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128)
    (loop $nextRows
      (local.set $scaleOne (v128.load32_splat (local.get $scales)))
      ;; The last row of an odd number is its own second: a maximum does not change by being taken twice.
      (local.set $scaleTwo
        (if (result v128) (i32.gt_u (local.get $rows) (i32.const 1))
          (then (v128.load32_splat offset=4 (local.get $scales)))
          (else (local.get $scaleOne))))
      (local.set $q (local.get $question))
      (local.set $b (local.get $best))
      (local.set $left (local.get $groups))
      (local.set $end (i32.add (local.get $text) (local.get $dimensions)))
      (loop $nextGroup
        (local.set $one (local.get $text))
        (local.set $two
          (select (local.get $end) (local.get $text) (i32.gt_u (local.get $rows) (i32.const 1))))
        (local.set $a0 (v128.const i32x4 0 0 0 0))
        (local.set $a1 (v128.const i32x4 0 0 0 0))
        (local.set $a2 (v128.const i32x4 0 0 0 0))
        (local.set $a3 (v128.const i32x4 0 0 0 0))
        (local.set $b0 (v128.const i32x4 0 0 0 0))
        (local.set $b1 (v128.const i32x4 0 0 0 0))
        (local.set $b2 (v128.const i32x4 0 0 0 0))
        (local.set $b3 (v128.const i32x4 0 0 0 0))
        (loop $multiply
          (local.set $rowOne (v128.load8x8_s (local.get $one)))
          (local.set $rowTwo (v128.load8x8_s (local.get $two)))
          (local.set $asked (v128.load (local.get $q)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowOne))))
          (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowTwo))))
          (local.set $asked (v128.load offset=16 (local.get $q)))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowOne))))
          (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowTwo))))
          (local.set $asked (v128.load offset=32 (local.get $q)))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowOne))))
          (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowTwo))))
          (local.set $asked (v128.load offset=48 (local.get $q)))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowOne))))
          (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowTwo))))
          ;; The same once more: half the number of turns.
          (local.set $rowOne (v128.load8x8_s offset=8 (local.get $one)))
          (local.set $rowTwo (v128.load8x8_s offset=8 (local.get $two)))
          (local.set $asked (v128.load offset=64 (local.get $q)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowOne))))
          (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowTwo))))
          (local.set $asked (v128.load offset=80 (local.get $q)))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowOne))))
          (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowTwo))))
          (local.set $asked (v128.load offset=96 (local.get $q)))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowOne))))
          (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowTwo))))
          (local.set $asked (v128.load offset=112 (local.get $q)))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowOne))))
          (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $asked) (local.get $rowTwo))))
          (local.set $q (i32.add (local.get $q) (i32.const 128)))
          (local.set $one (i32.add (local.get $one) (i32.const 16)))
          (local.set $two (i32.add (local.get $two) (i32.const 16)))
          (br_if $multiply (i32.lt_u (local.get $one) (local.get $end))))
        (v128.store (local.get $b)
          (f32x4.max
            (f32x4.max
              (v128.load (local.get $b))
              (f32x4.mul (local.get $scaleOne)
                (call $sums (local.get $a0) (local.get $a1) (local.get $a2) (local.get $a3))))
            (f32x4.mul (local.get $scaleTwo)
              (call $sums (local.get $b0) (local.get $b1) (local.get $b2) (local.get $b3)))))
        (local.set $b (i32.add (local.get $b) (i32.const 16)))
        (br_if $nextGroup (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
      (local.set $text (i32.add (local.get $end) (local.get $dimensions)))
      (local.set $scales (i32.add (local.get $scales) (i32.const 8)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 2)))
      (br_if $nextRows (i32.gt_s (local.get $rows) (i32.const 0)))))

  ;; The sums of the four numbers of each, as f32.
  (func $sums (param $a v128) (param $b v128) (param $c v128) (param $d v128) (result v128)
    (local $ab v128) (local $cd v128)
    (local.set $ab
      (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
    (local.set $cd
      (i32x4.add
        (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
        (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
    (f32x4.convert_i32x4_s
      (i32x4.add
        (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $ab) (local.get $cd))
        (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $ab) (local.get $cd))))))
