/** The completion script for PowerShell 5.1 and newer. Asks the program and prints no errors. */

export const POWERSHELL = `# PowerShell completion of nmp

Register-ArgumentCompleter -Native -CommandName 'nmp' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)

  $words = @(
    $commandAst.CommandElements |
      Select-Object -Skip 1 |
      Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
      ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value }
        else { $_.Extent.Text }
      }
  )
  # An empty argument would get lost on its way.
  $next = @()
  if ($wordToComplete -eq '') { $next = @('--next') }

  try { $lines = @(nmp complete @next '--' @words 2>$null) } catch { $lines = @() }
  # Without any output PowerShell completes files.
  if ($lines.Count -gt 0 -and $lines[0] -eq ':files') { return }
  if ($lines.Count -eq 0) { return '' }

  foreach ($line in $lines) {
    $value, $description = $line -split "\`t", 2
    if (-not $description) { $description = $value }
    $text = $value
    if ($value -notmatch '^[\\w./:=@-]+$') { $text = "'" + $value.Replace("'", "''") + "'" }
    [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $description)
  }
}`;
