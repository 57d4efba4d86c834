;; MaxSim's inner loop in 128-bit SIMD: the one place where plain JavaScript is some fifteen times too slow.
;; The caller lays everything out in this memory; see maxsim-kernel.ts.
(module
  (memory (export "memory") 2)

  ;; For each of $asked question tokens: best[t] = max(best[t], dot(question[t], text[r]) * scale[r]) over $rows rows r.
  ;;   $question  asked × dimensions  i16
  ;;   $text      rows × dimensions   i8
  ;;   $scales    rows                f32
  ;;   $row       dimensions          i16, scratch
  ;;   $best      asked               f32, read and written
  ;; $dimensions is a multiple of 16.
  (func (export "maxSim")
    (param $question i32) (param $asked i32) (param $text i32) (param $rows i32)
    (param $scales i32) (param $dimensions i32) (param $row i32) (param $best i32)
    (local $at i32) (local $end i32) (local $token i32) (local $q i32) (local $b i32)
    (local $packed v128) (local $sum v128) (local $sum2 v128) (local $scale f32) (local $cosine f32)
    (block $done
      (loop $nextRow
        (br_if $done (i32.eqz (local.get $rows)))

        ;; Widen the row once, for all question tokens.
        (local.set $at (local.get $text))
        (local.set $b (local.get $row))
        (local.set $end (i32.add (local.get $text) (local.get $dimensions)))
        (loop $widen
          (local.set $packed (v128.load (local.get $at)))
          (v128.store (local.get $b) (i16x8.extend_low_i8x16_s (local.get $packed)))
          (v128.store offset=16 (local.get $b) (i16x8.extend_high_i8x16_s (local.get $packed)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (local.set $b (i32.add (local.get $b) (i32.const 32)))
          (br_if $widen (i32.lt_u (local.get $at) (local.get $end))))

        (local.set $scale (f32.load (local.get $scales)))
        (local.set $q (local.get $question))
        (local.set $token (i32.const 0))
        (block $tokensDone
          (loop $nextToken
            (br_if $tokensDone (i32.ge_u (local.get $token) (local.get $asked)))
            (local.set $sum (v128.const i32x4 0 0 0 0))
            (local.set $sum2 (v128.const i32x4 0 0 0 0))
            (local.set $b (local.get $row))
            (local.set $end (i32.add (local.get $row) (i32.shl (local.get $dimensions) (i32.const 1))))
            (loop $multiply
              (local.set $sum (i32x4.add (local.get $sum)
                (i32x4.dot_i16x8_s (v128.load (local.get $q)) (v128.load (local.get $b)))))
              (local.set $sum2 (i32x4.add (local.get $sum2)
                (i32x4.dot_i16x8_s (v128.load offset=16 (local.get $q)) (v128.load offset=16 (local.get $b)))))
              (local.set $q (i32.add (local.get $q) (i32.const 32)))
              (local.set $b (i32.add (local.get $b) (i32.const 32)))
              (br_if $multiply (i32.lt_u (local.get $b) (local.get $end))))
            (local.set $sum (i32x4.add (local.get $sum) (local.get $sum2)))
            (local.set $cosine (f32.mul (local.get $scale) (f32.convert_i32_s
              (i32.add
                (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
                (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))))
            (local.set $at (i32.add (local.get $best) (i32.shl (local.get $token) (i32.const 2))))
            (f32.store (local.get $at) (f32.max (f32.load (local.get $at)) (local.get $cosine)))
            (local.set $token (i32.add (local.get $token) (i32.const 1)))
            (br $nextToken)))

        (local.set $text (i32.add (local.get $text) (local.get $dimensions)))
        (local.set $scales (i32.add (local.get $scales) (i32.const 4)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $nextRow)))))
