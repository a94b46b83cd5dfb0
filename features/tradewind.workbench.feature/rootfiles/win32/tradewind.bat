@echo off
rem Starts Tradewind: "tradewind" opens the workbench, "tradewind COMMAND ..." runs a command without a window.
setlocal
set HERE=%~dp0
set JAVA=java
set JAVAW=javaw
if exist "%JAVA_HOME%\bin\java.exe" (set JAVA="%JAVA_HOME%\bin\java.exe"& set JAVAW="%JAVA_HOME%\bin\javaw.exe")
if exist "%HERE%jre\bin\java.exe" (set JAVA="%HERE%jre\bin\java.exe"& set JAVAW="%HERE%jre\bin\javaw.exe")
for %%F in ("%HERE%plugins\org.eclipse.equinox.launcher_*.jar") do set LAUNCHER=%%F
set VM=-Xmx2g --enable-native-access=ALL-UNNAMED
rem Price models compute with vectors.
set VECTORS=--add-modules jdk.incubator.vector
set FIRST=%1
if "%FIRST%"=="" goto window
for %%A in (-h --help -V --version) do if "%FIRST%"=="%%A" goto command
if "%FIRST:~0,1%"=="-" goto window
:command
if not "%FIRST%"=="ai" if not "%FIRST%"=="bench" set VECTORS=
%JAVA% %VM% %VECTORS% -jar "%LAUNCHER%" -application tradewind.cli.application -nosplash -data @none %*
exit /b %ERRORLEVEL%
:window
start "Tradewind" /b /wait %JAVAW% %VM% %VECTORS% -jar "%LAUNCHER%" %*
if "%ERRORLEVEL%"=="23" goto window
if "%ERRORLEVEL%"=="24" goto window
exit /b %ERRORLEVEL%
