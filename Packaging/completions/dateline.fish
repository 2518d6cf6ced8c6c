# fish completion for dateline: the program itself says what may stand where.

function __dateline_complete
    set -l before (commandline -opc)
    set -l all (commandline -op)
    set -l typed (string replace -r '^[\'"]' '' -- (commandline -ct))
    set -l first (math (count $before) + 1)
    test -n "$typed"; and set first (math $first + 1)
    set -l answer ($before[1] complete --index (math (count $before) - 1) -- \
        $before[2..-1] "$typed" $all[$first..-1] 2>/dev/null)
    test (count $answer) -gt 1; and printf '%s\n' $answer[2..-1]
    if test "$answer[1]" = files
        __fish_complete_path "$typed"
    end
end

complete -c dateline -f -a '(__dateline_complete)'
