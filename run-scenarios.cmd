@echo off
rem Runs studies: run-scenarios.cmd [STUDY.csv ...] [options]; without a study, the comparison of submission strategies.
rem Builds first, which takes a moment when nothing has changed. Options are those of `queuesim run`.
setlocal
where dotnet >nul 2>nul
if errorlevel 1 (
    echo The .NET 10 SDK is needed: https://dotnet.microsoft.com/download 1>&2
    exit /b 2
)
dotnet build "%~dp0Scenarios\Scenarios.csproj" --configuration Release --nologo --verbosity quiet
if errorlevel 1 exit /b 1
dotnet "%~dp0Scenarios\bin\Release\net10.0\queuesim.dll" run --default-study "%~dp0Scenarios\studies\submission-strategies.csv" %*
exit /b %errorlevel%
