using System.Buffers.Binary;
using System.Text;
using CustomerManagement.Benchmarks.Jobs;

namespace CustomerManagement.Benchmarks.Peers.DuckDb;

/// <summary>The ids of customers in a vector of DuckDB, each kind in the type that DuckDB has for it.</summary>
internal static unsafe class DuckDbIds
{
    private const int SizeOfText = 16;
    private const int MostInPlace = 12;
    private const int PlaceInside = 4;
    private const int PlaceOfPointer = 8;

    // DuckDB sorts UUIDs as signed numbers, so it keeps their first bit the other way round.
    private static readonly UInt128 _firstBit = UInt128.One << 127;

    /// <summary>What SQL calls the type.</summary>
    public static string SqlType(IdKind kind) => kind switch
    {
        IdKind.Number => "INTEGER",
        IdKind.Key => "BIGINT",
        IdKind.Guid => "UUID",
        _ => "VARCHAR",
    };

    /// <summary>What the C interface calls the type.</summary>
    public static int Type(IdKind kind) => kind switch
    {
        IdKind.Number => DuckDbNative.TypeInteger,
        IdKind.Key => DuckDbNative.TypeBigInt,
        IdKind.Guid => DuckDbNative.TypeUuid,
        _ => DuckDbNative.TypeVarchar,
    };

    /// <summary>Fills a vector with the ids of some purchases.</summary>
    public static void Fill(nint vector, Purchases purchases, int first, int size)
    {
        var data = (void*)DuckDbNative.VectorData(vector);
        switch (purchases.Kind)
        {
            case IdKind.Number: purchases.Customer.AsSpan(first, size).CopyTo(new Span<int>(data, size)); break;
            case IdKind.Key: purchases.Keys.AsSpan(first, size).CopyTo(new Span<long>(data, size)); break;
            case IdKind.Guid: Fill(new Span<UInt128>(data, size), purchases.Guids.AsSpan(first, size)); break;
            default: Fill(vector, purchases.Texts.AsSpan(first, size)); break;
        }
    }

    /// <summary>A GUID out of the data of a vector.</summary>
    public static Guid GuidAt(void* data, int row)
    {
        Span<byte> bytes = stackalloc byte[sizeof(UInt128)];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, ((UInt128*)data)[row] ^ _firstBit);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A text out of the data of a vector: short ones stand in place, others elsewhere.</summary>
    public static string TextAt(void* data, int row)
    {
        var text = (byte*)data + (row * SizeOfText);
        var length = *(int*)text;
        return Encoding.UTF8.GetString(length <= MostInPlace ? text + PlaceInside : *(byte**)(text + PlaceOfPointer), length);
    }

    private static void Fill(Span<UInt128> data, ReadOnlySpan<Guid> guids)
    {
        Span<byte> bytes = stackalloc byte[sizeof(UInt128)];
        for (var i = 0; i < guids.Length; i++)
        {
            _ = guids[i].TryWriteBytes(bytes, bigEndian: true, out _);
            data[i] = BinaryPrimitives.ReadUInt128BigEndian(bytes) ^ _firstBit;
        }
    }

    private static void Fill(nint vector, ReadOnlySpan<string> texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            DuckDbNative.AssignText(vector, (ulong)i, texts[i], (ulong)Encoding.UTF8.GetByteCount(texts[i]));
        }
    }
}
