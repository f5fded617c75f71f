/** The completion script for bash 3.2 and newer. Asks the program and prints no errors. */

export const BASH = `# bash completion of nmp

_nmp_complete() {
  local rest=\${COMP_LINE:0:COMP_POINT} trimmed='' raw='' line value prefix i width=0
  local -a words=() values=() descriptions=()
  COMPREPLY=()

  # bash splits words at = and : too; what no space stands before belongs to the word before.
  for ((i = 0; i <= COMP_CWORD; i++)); do
    trimmed=\${rest#"\${rest%%[![:space:]]*}"}
    raw=\${COMP_WORDS[i]}
    ((i == COMP_CWORD)) && raw=$trimmed
    if ((i > 0)) && [[ $trimmed == "$rest" ]]; then
      words[\${#words[@]}-1]+=$raw
    else
      words+=("$raw")
    fi
    rest=\${trimmed#"$raw"}
  done
  value=\${words[\${#words[@]}-1]}
  [[ $raw == [=:] ]] && raw=''
  prefix=\${value%"$raw"}

  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o default 2>/dev/null
      return
    fi
    value=\${line%%$'\\t'*}
    values+=("\${value#"$prefix"}")
    descriptions+=("\${line#*$'\\t'}")
    ((\${#values[\${#values[@]}-1]} > width)) && width=\${#values[\${#values[@]}-1]}
  done < <(command nmp complete -- "\${words[@]:1}" 2>/dev/null)

  for ((i = 0; i < \${#values[@]}; i++)); do
    # 63: bash only lists them, and inserts nothing.
    if ((COMP_TYPE == 63)) && [[ -n \${descriptions[i]} ]]; then
      printf -v line '%-*s  (%s)' "$width" "\${values[i]}" "\${descriptions[i]}"
      COMPREPLY+=("\${line:0:\${COLUMNS:-80}}")
    else
      printf -v line '%q' "\${values[i]}"
      COMPREPLY+=("$line")
    fi
  done
}

complete -o nosort -F _nmp_complete nmp 2>/dev/null || complete -F _nmp_complete nmp`;
