# bash completion for dateline: the program itself says what may stand where.

_dateline() {
  local kind='' candidate
  local -a answer
  mapfile -t answer < <("${1/#\~\//$HOME/}" complete --breaks "$COMP_WORDBREAKS" \
    --rest "${COMP_LINE:COMP_POINT}" --bash "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  kind=${answer[0]-}
  COMPREPLY=("${answer[@]:1}")
  if [[ $kind == files ]]; then
    compopt -o filenames
    while IFS= read -r candidate; do
      COMPREPLY+=("$candidate")
    done < <(compgen -f -- "$2")
  fi
  # After the key of a filter its value follows.
  for candidate in "${COMPREPLY[@]}"; do
    if [[ $candidate == *: ]]; then compopt -o nospace; fi
  done
}

complete -F _dateline dateline
