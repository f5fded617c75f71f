/** The completion script for fish. Asks the program and prints no errors. */

export const FISH = `# fish completion of nmp

function __nmp_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l candidates (command nmp complete -- $words[2..-1] "$current" 2>/dev/null)
    if test "$candidates" = :files
        set -l option (string match -r -- '^-[^=]*=' "$current")
        for file in (__fish_complete_path (string replace -r -- '^-[^=]*=' '' "$current"))
            printf '%s\\n' "$option$file"
        end
    else
        printf '%s\\n' $candidates
    end
end

complete -c nmp -e
complete -c nmp -f -k -a '(__nmp_complete)'`;
