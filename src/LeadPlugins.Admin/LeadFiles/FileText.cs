using System.Buffers;
using System.Buffers.Binary;
using System.Text.Unicode;

namespace LeadPlugins.Admin.LeadFiles;

/// <summary>
/// The characters of a lead file, one after the other, with their place: UTF-8, or UTF-16 where a byte order mark says so. Bytes that are no text end it with a
/// <see cref="Fault"/>; nothing is replaced or skipped. Holds one block in memory, whatever the size of the file.
/// </summary>
internal sealed class FileText : IDisposable
{
    public const int End = -1;

    private const int BlockSize = 64 * 1024;

    private readonly Stream stream;
    private readonly string file;
    private readonly byte[] bytes = new byte[BlockSize];
    private readonly char[] chars = new char[BlockSize];
    private Encoding encoding;
    private int byteCount, charCount, next;
    private long bytesDone;
    private bool streamEnded;
    private LeadFileProblem? faultAfterBlock;
    private char last;

    private enum Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian }

    public FileText(Stream stream, string file)
    {
        this.stream = stream;
        this.file = file;
        ReadBytes();
        Fault = Recognize();
    }

    /// <summary>Why the text ended before the file did; null while it has not.</summary>
    public LeadFileProblem? Fault { get; private set; }

    /// <summary>The physical line of the next character, from 1. LF, CR and CRLF end a line, nothing else does.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The next character's place in its line, from 1.</summary>
    public long Character { get; private set; } = 1;

    public int Peek() => Fault is null && (next < charCount || Fill()) ? chars[next] : End;

    /// <summary>Whether the next characters are these; they are not read.</summary>
    public bool StartsWith(string start) => Peek() is not End && chars.AsSpan(next, charCount - next).StartsWith(start);

    /// <summary>The next character, or <see cref="End"/> at the end of the text or before a fault.</summary>
    public int Read()
    {
        if (Peek() is End) return End;
        char c = chars[next];
        if (c == '\0')
        {
            Fault = Problem("nul-character", "a NUL character", "text; the file is damaged or no text file");
            return End;
        }

        next++;
        if (c is '\r' || (c is '\n' && last != '\r')) Line++;
        if (c is '\r' or '\n') Character = 1;
        else Character++;
        last = c;
        return c;
    }

    /// <summary>A problem at the next character.</summary>
    public LeadFileProblem Problem(string code, string found, string allowed) => Problem(code, found, allowed, Line, Character);

    public LeadFileProblem Problem(string code, string found, string allowed, long line, long character) =>
        new(code, file, line, $"character {character}", found, allowed);

    public void Dispose() => stream.Dispose();

    private bool Fill()
    {
        charCount = next = 0;
        while (charCount == 0)
        {
            if (faultAfterBlock is not null)
            {
                // Line and character are known only now that everything before has been read.
                Fault = faultAfterBlock with { Line = Line, Place = $"character {Character}, {faultAfterBlock.Place}" };
                return false;
            }

            if (byteCount == 0 && streamEnded) return false;
            if (encoding == Encoding.Utf8) DecodeUtf8();
            else DecodeUtf16();
            if (faultAfterBlock is null) ReadBytes();
        }

        return true;
    }

    private void DecodeUtf8()
    {
        var status = Utf8.ToUtf16(bytes.AsSpan(0, byteCount), chars, out int read, out charCount, replaceInvalidSequences: false, isFinalBlock: streamEnded);
        if (status == OperationStatus.InvalidData)
            faultAfterBlock = Undecodable("invalid-utf8", $"a byte 0x{bytes[read]:X2} that is not valid UTF-8", "UTF-8; save the file as \"CSV UTF-8\"", read);
        Consume(read);
    }

    private void DecodeUtf16()
    {
        int read = 0;
        while (read + 1 < byteCount)
        {
            char c = CharAt(read);
            if (char.IsHighSurrogate(c))
            {
                if (read + 3 >= byteCount && !streamEnded) break;
                if (read + 3 >= byteCount || !char.IsLowSurrogate(CharAt(read + 2)))
                {
                    faultAfterBlock = Undecodable("invalid-utf16", "half a character", "UTF-16", read);
                    break;
                }

                chars[charCount++] = c;
                c = CharAt(read += 2);
            }
            else if (char.IsLowSurrogate(c))
            {
                faultAfterBlock = Undecodable("invalid-utf16", "half a character", "UTF-16", read);
                break;
            }

            chars[charCount++] = c;
            read += 2;
        }

        if (streamEnded && faultAfterBlock is null && byteCount - read == 1)
            faultAfterBlock = Undecodable("invalid-utf16", "an odd number of bytes", "UTF-16, two bytes a unit", read);
        Consume(read);
    }

    private char CharAt(int at) => (char)(encoding == Encoding.Utf16LittleEndian
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at))
        : BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at)));

    private LeadFileProblem Undecodable(string code, string found, string allowed, int at) => new(code, file, 0, $"byte {bytesDone + at + 1}", found, allowed);

    private void Consume(int count)
    {
        bytes.AsSpan(count, byteCount - count).CopyTo(bytes);
        byteCount -= count;
        bytesDone += count;
    }

    private void ReadBytes()
    {
        while (byteCount < BlockSize && !streamEnded)
        {
            int read = stream.Read(bytes, byteCount, BlockSize - byteCount);
            streamEnded = read == 0;
            byteCount += read;
        }
    }

    private LeadFileProblem? Recognize()
    {
        var start = bytes.AsSpan(0, byteCount);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0x00, 0x00]) || start.StartsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0xFE, 0xFF]))
            return NoText("utf32", "UTF-32 text");
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) Consume(3);
        else if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) Begin(Encoding.Utf16LittleEndian);
        else if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) Begin(Encoding.Utf16BigEndian);
        else if (start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return NoText("compressed", "a gzip file");
        else if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8))
            return NoText("compressed", "a zip file or an Excel workbook (.xlsx)");
        else if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return NoText("workbook", "an old Excel workbook (.xls)");
        else if (start.StartsWith("%PDF"u8)) return NoText("pdf", "a PDF file");
        else if (byteCount > 3 && (bytes[0] == 0) != (bytes[1] == 0) && (bytes[0] == 0) == (bytes[2] == 0) && (bytes[1] == 0) == (bytes[3] == 0))
            return NoText("utf16-without-mark", "UTF-16 text without a byte order mark");
        return null;
    }

    private void Begin(Encoding utf16)
    {
        encoding = utf16;
        Consume(2);
    }

    private LeadFileProblem NoText(string code, string found) =>
        new(code, file, 1, "byte 1", found, "a text file in UTF-8, or in UTF-16 with a byte order mark (in Excel: save as \"CSV UTF-8\")");
}
