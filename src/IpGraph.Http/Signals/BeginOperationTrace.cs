using System.Diagnostics;

namespace IpGraph.Http.Signals;

/// <summary>Begins what traces tell of one operation on a WebSocket; a service of the host, where it sends traces. A socket may last
/// for days, so that each of its operations is decided on like a request.</summary>
/// <returns>What ends with the operation; null where nothing is told of it.</returns>
public delegate Activity? BeginOperationTrace();
