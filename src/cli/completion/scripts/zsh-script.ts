/** The completion script for zsh, to be sourced or put into a folder of $fpath. Asks the program and prints no errors. */

export const ZSH = `#compdef nmp
# zsh completion of nmp

_nmp() {
  local line value description
  local -a before candidates
  (( CURRENT > 2 )) && before=("\${(@Q)words[2,CURRENT-1]}")
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compset -P '*='
      _files
      return
    fi
    value=\${line%%$'\\t'*}
    description=\${line#*$'\\t'}
    candidates+=("\${value//:/\\\\:}\${description:+:$description}")
  done < <(command nmp complete -- "\${before[@]}" "\${(Q)PREFIX}" 2>/dev/null)
  _describe -V 'nmp' candidates
}

if [[ \${funcstack[1]:-} == _nmp ]]; then
  _nmp "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
  compdef _nmp nmp
fi`;
